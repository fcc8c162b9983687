/**
 * Cards as notes of the flashcard program Anki, in its text files and in its packages. Begin at
 * {@link io.github.k8scard.exchange.anki.AnkiText} and {@link io.github.k8scard.exchange.anki.AnkiPackage}. May use
 * {@code deck}, {@code exchange} and {@code words}.
 */
package io.github.k8scard.exchange.anki;
