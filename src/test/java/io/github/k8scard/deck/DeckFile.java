package io.github.k8scard.deck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A deck in a file of its own. */
public final class DeckFile {
    private DeckFile() {}

    /** Writes a deck of some cards to a new file. */
    public static Path of(String title, List<Card> cards) {
        try {
            Path file = Files.createTempFile("deck", ".json");
            file.toFile().deleteOnExit();
            return Files.writeString(file, DeckWriter.write(new Deck(title, "en", "Kubernetes v1.37", cards)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
