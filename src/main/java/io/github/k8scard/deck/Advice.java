package io.github.k8scard.deck;

/**
 * Something that a deck may have but would be better without.
 *
 * @param where the id of the card, or the topic in quotation marks
 * @param text what it is and what to do, made to be read alone
 */
public record Advice(String where, String text) {}
