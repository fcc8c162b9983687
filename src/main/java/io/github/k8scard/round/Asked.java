package io.github.k8scard.round;

import io.github.k8scard.deck.Card;
import io.github.k8scard.memory.Reason;

/**
 * What a round asks.
 *
 * @param card the card as it is posted
 * @param order the order of its choices, the same for everyone; empty for a flashcard, which is revealed and graded
 * @param reason why this card was chosen
 */
public record Asked(Card card, ChoiceOrder order, Reason reason) {}
