package io.github.k8scard.bot;

import io.github.k8scard.deck.Card;
import java.util.Optional;

/**
 * A card looked up by a member.
 *
 * @param card the card
 * @param spoiler whether an open round asks it and the member has not answered; then only the question may be shown
 * @param suggestedBy the name of who is named with the card, if anybody is
 */
public record FoundCard(Card card, boolean spoiler, Optional<String> suggestedBy) {
    /** One that nobody is named with. */
    public FoundCard(Card card, boolean spoiler) {
        this(card, spoiler, Optional.empty());
    }
}
