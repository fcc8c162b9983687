package io.github.k8scard.memory;

import io.github.k8scard.deck.Card;
import java.time.LocalDate;
import java.util.Optional;

/** What practice has for a member now. */
public sealed interface Practice {

    /**
     * A card that the member has met.
     *
     * @param card the card
     * @param retrievability the probability, 0 to 1, that the member still knows it
     */
    record Known(Card card, double retrievability) implements Practice {}

    /**
     * A card that the member has never answered.
     *
     * @param card the card
     */
    record Fresh(Card card) implements Practice {}

    /**
     * Enough for today.
     *
     * @param next the next date, after today, on which a card is due; empty if the member has met none
     * @param dueThen how many are due on it
     * @param more whether {@link PracticeRun#MORE} would give another card today
     * @param weakest whether {@link PracticeRun#WEAKEST} would
     * @param met whether the member has met any of the cards; if not, and there are no more, each of them is left out
     */
    record Done(Optional<LocalDate> next, int dueThen, boolean more, boolean weakest, boolean met)
            implements Practice {}
}
