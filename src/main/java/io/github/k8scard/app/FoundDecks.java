package io.github.k8scard.app;

import io.github.k8scard.deck.CurrentDecks;
import io.github.k8scard.deck.DeckFiles;
import io.github.k8scard.deck.DeckReader;
import io.github.k8scard.deck.Decks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The decks that the bot starts with: from the files that were asked for, else from {@code deck.json} here, else the
 * one that the program brings.
 *
 * @param current what is in them, which may change
 * @param files where they come from; empty for the program's own
 */
public record FoundDecks(CurrentDecks current, Optional<DeckFiles> files) {
    private static final String NAME = "deck.json";

    /**
     * Reads them.
     *
     * @param asked the files that were asked for, if any
     * @throws io.github.k8scard.deck.BrokenDecks if they cannot be used
     */
    public static FoundDecks find(List<Path> asked) {
        Optional<DeckFiles> files = files(asked);
        Decks first = files.map(DeckFiles::read).orElseGet(FoundDecks::own);
        return new FoundDecks(new CurrentDecks(first), files);
    }

    /** Where they would come from; empty for the program's own. */
    static Optional<DeckFiles> files(List<Path> asked) {
        List<Path> paths = asked.isEmpty() && Files.exists(Path.of(NAME)) ? List.of(Path.of(NAME)) : asked;
        return Optional.of(paths).filter(some -> !some.isEmpty()).map(DeckFiles::new);
    }

    private static Decks own() {
        try (var own = FoundDecks.class.getResourceAsStream("/" + NAME)) {
            return Decks.of(DeckReader.read(NAME, own.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("The program's own deck cannot be read", e);
        }
    }
}
