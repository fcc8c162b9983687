/**
 * What people typed, and how the bot talks about it: tidying it before it is parsed, a mistake that they are told, the
 * nearest words that they may have meant, and quoting them. Begin at {@link io.github.k8scard.words.Mistake}. Uses
 * nothing of ours.
 */
package io.github.k8scard.words;
