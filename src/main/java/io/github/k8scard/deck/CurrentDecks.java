package io.github.k8scard.deck;

import java.util.concurrent.atomic.AtomicReference;

/**
 * The decks as they are now; they may change while the bot runs. Who answers one command or click, or does one job,
 * asks for them once, so that all of it speaks of the same cards. Safe for concurrent use.
 */
public final class CurrentDecks {
    private final AtomicReference<Decks> decks;

    public CurrentDecks(Decks first) {
        this.decks = new AtomicReference<>(first);
    }

    /** All cards that may be asked now. */
    public Decks now() {
        return decks.get();
    }

    /** From now on these are the decks. */
    public void replace(Decks others) {
        decks.set(others);
    }
}
