package io.github.k8scard.deck;

/**
 * A choice as somebody wrote it, by the place that it has in a card.
 *
 * @param text what is offered
 * @param why why it is wrong; blank for nothing, and of no account in the right one
 */
public record DraftChoice(String text, String why) {}
