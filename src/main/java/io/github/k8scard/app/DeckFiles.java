package io.github.k8scard.app;

import io.github.k8scard.deck.BrokenDeck;
import io.github.k8scard.deck.Deck;
import io.github.k8scard.deck.DeckReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the deck: the file that was asked for, else {@code deck.json} here, else the one that the program brings. */
final class DeckFiles {
    private static final String NAME = "deck.json";

    private DeckFiles() {}

    /** @throws BrokenDeck if the deck cannot be used */
    static Deck load(Optional<Path> asked) {
        Optional<Path> file = asked.or(() -> Optional.of(Path.of(NAME)).filter(Files::exists));
        return file.map(DeckReader::read).orElseGet(DeckFiles::own);
    }

    private static Deck own() {
        try (var own = DeckFiles.class.getResourceAsStream("/" + NAME)) {
            return DeckReader.read(NAME, own.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("The program's own deck cannot be read", e);
        }
    }
}
