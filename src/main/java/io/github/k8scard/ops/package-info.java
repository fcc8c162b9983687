/**
 * What an operator sees of the running bot: whether it lives and whether it can serve. Begin at
 * {@link io.github.k8scard.ops.Health}. May use {@code bot}, {@code storage} and {@code slack}.
 */
package io.github.k8scard.ops;
