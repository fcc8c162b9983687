package io.github.k8scard.memory;

import io.github.k8scard.deck.Card;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A card that passes a channel's filter, and what is known of it in that channel.
 *
 * @param card the card
 * @param lastPosted the local date of its last round in the channel, failed ones aside; empty if there was none
 * @param open whether it is in an open round of the channel; an open card counts as introduced, and is not chosen
 */
public record Candidate(Card card, Optional<LocalDate> lastPosted, boolean open) {
    boolean introduced() {
        return lastPosted.isPresent();
    }
}
