/**
 * What members remember of each card, and which card comes next for a channel or for one member. Pure: dates are
 * arguments. Begin at {@link io.github.k8scard.memory.NextCard} and {@link io.github.k8scard.memory.PracticeQueue}. May
 * use {@code deck}.
 */
package io.github.k8scard.memory;
