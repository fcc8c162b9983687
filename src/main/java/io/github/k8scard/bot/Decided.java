package io.github.k8scard.bot;

import io.github.k8scard.curation.Decision;
import io.github.k8scard.deck.Card;

/**
 * What came of the flags of a card.
 *
 * @param card as somebody saw it who had flagged it
 * @param by the name of who decided
 * @param first whether this was the decision; else somebody had decided before
 */
public record Decided(Card card, Decision decision, String by, boolean first) {}
