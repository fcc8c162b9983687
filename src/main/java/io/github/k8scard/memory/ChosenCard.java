package io.github.k8scard.memory;

import io.github.k8scard.deck.Card;

/**
 * The card chosen for a channel, and why.
 *
 * @param card the card to post
 * @param reason what speaks for it
 */
public record ChosenCard(Card card, Reason reason) {}
