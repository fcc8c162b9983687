/**
 * How the bot talks about what people typed: a mistake that they are told, the nearest words that they may have meant,
 * and quoting them. Begin at {@link io.github.k8scard.words.Mistake}. Uses nothing of ours.
 */
package io.github.k8scard.words;
