/**
 * What an operator sees of the running bot: whether it lives and whether it can serve, what it does in numbers, and
 * what its log must not show. Begin at {@link io.github.k8scard.ops.Health}. May use the pure packages, {@code bot},
 * {@code storage}, {@code jobs}, {@code slack} and {@code slack.web}.
 */
package io.github.k8scard.ops;
