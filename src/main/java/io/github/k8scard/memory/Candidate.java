package io.github.k8scard.memory;

import io.github.k8scard.deck.Card;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A card that passes a channel's filter, and what is known of it in that channel.
 *
 * @param card the card
 * @param lastPosted the local date of its last round in the channel, failed ones aside; empty if there was none
 * @param need see {@link Need#of}; empty if nobody in the channel ever answered a card, and of no account unless the
 *     card is one of {@link NextCard#contenders}
 * @param open whether it is in an open round of the channel; an open card counts as introduced, and is not chosen
 */
public record Candidate(Card card, Optional<LocalDate> lastPosted, OptionalDouble need, boolean open) {
    /** The same with another need. */
    public Candidate needed(OptionalDouble newNeed) {
        return new Candidate(card, lastPosted, newNeed, open);
    }

    boolean introduced() {
        return lastPosted.isPresent();
    }
}
