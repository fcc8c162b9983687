/**
 * Cards that come from and go to files of other programs: what was read becomes drafts, the deck's own rules judge
 * them, and a report says what became of each row. Reads and writes files, and nothing else of the outside. Begin at
 * {@link io.github.k8scard.exchange.DraftCard} and {@link io.github.k8scard.exchange.DeckImport}. May use {@code deck}
 * and {@code words}.
 */
package io.github.k8scard.exchange;
