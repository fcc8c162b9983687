/**
 * One card asked, of a channel or of one member, and what was answered: the order of choices, the verdict, the tally,
 * the closing. Pure. Begin at {@link io.github.k8scard.round.Round}. May use {@code deck}, {@code memory} and
 * {@code member}.
 */
package io.github.k8scard.round;
