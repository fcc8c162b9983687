package io.github.k8scard.memory;

import io.github.k8scard.deck.Card;
import java.time.LocalDate;
import java.util.Optional;

/** What practice has for a member now. */
public sealed interface Practice {

    /**
     * A card that the member has met and is about to forget.
     *
     * @param card the card
     * @param retrievability the probability, 0 to 1, that the member still knows it
     */
    record Due(Card card, double retrievability) implements Practice {}

    /**
     * A card that the member has never answered.
     *
     * @param card the card
     */
    record Fresh(Card card) implements Practice {}

    /**
     * Enough for today.
     *
     * @param next the first date with something to practise; empty if there is none in sight
     * @param more whether {@link PracticeLimits#NONE} would give another card today
     */
    record Done(Optional<LocalDate> next, boolean more) implements Practice {}
}
