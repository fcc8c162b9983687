package io.github.k8scard.deck;

/**
 * A topic of a deck.
 *
 * @param name as the cards spell it
 * @param cards how many cards it has, at least one
 */
public record Topic(String name, int cards) {}
