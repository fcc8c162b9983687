package io.github.k8scard.bot;

import io.github.k8scard.deck.Card;

/**
 * A card looked up by a member.
 *
 * @param card the card
 * @param spoiler whether an open round asks it and the member has not answered; then only the question may be shown
 */
public record FoundCard(Card card, boolean spoiler) {}
