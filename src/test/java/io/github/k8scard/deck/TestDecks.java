package io.github.k8scard.deck;

import java.util.List;

/** Makes the decks of tests. */
public final class TestDecks {
    private TestDecks() {}

    /** One deck with these cards. */
    public static Decks of(List<Card> cards) {
        return Decks.of(new Deck("Probe", "en", "nothing", cards));
    }

    /** The same, for what asks for the decks of the moment. */
    public static CurrentDecks current(List<Card> cards) {
        return new CurrentDecks(of(cards));
    }
}
