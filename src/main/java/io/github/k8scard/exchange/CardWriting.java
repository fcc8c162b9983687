package io.github.k8scard.exchange;

import io.github.k8scard.deck.Deck;
import java.io.IOException;

/** Writes decks as one kind of file. */
@FunctionalInterface
public interface CardWriting {
    /**
     * The whole file.
     *
     * @throws IOException if what it takes on disk meanwhile cannot be written
     */
    byte[] write(Deck deck) throws IOException;
}
