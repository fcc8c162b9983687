/**
 * Cards: what they say, how a deck is read and checked, and how a card is found. Immutable, and free of any outside.
 * Begin at {@link io.github.k8scard.deck.Card} and {@link io.github.k8scard.deck.DeckReader}. May use {@code words}.
 */
package io.github.k8scard.deck;
