package io.github.k8scard.deck;

/**
 * Preformatted text that a question speaks of.
 *
 * @param language what it is written in
 * @param text its lines, without Markdown; at most {@link DeckLimits#SNIPPET_LINES} of
 *     {@link DeckLimits#SNIPPET_COLUMNS} columns
 */
public record Snippet(SnippetLanguage language, String text) {}
