package io.github.k8scard.app;

import io.github.k8scard.deck.BrokenDeck;
import io.github.k8scard.deck.Deck;
import io.github.k8scard.deck.DeckReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** Finds the deck: the file that was asked for, else {@code deck.json} here, else the one that the program brings. */
final class Decks {
    private static final String OWN = "/deck.json";

    private Decks() {}

    /** @throws BrokenDeck if the deck cannot be used */
    static Deck load(Settings settings) {
        if (settings.deckGiven() || Files.exists(settings.deck())) {
            return DeckReader.read(settings.deck());
        }
        try (var own = Decks.class.getResourceAsStream(OWN)) {
            return DeckReader.read("deck.json", own.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("The program's own deck cannot be read", e);
        }
    }
}
