/**
 * What an operator sees of the bot: whether it lives and can serve, what it does in numbers, what is wrong with what it
 * depends on, and what its log must not show. Begin at {@link io.github.k8scard.ops.Health} and
 * {@link io.github.k8scard.ops.Doctor}. May use the pure packages, {@code bot}, {@code storage}, {@code jobs},
 * {@code slack}, {@code slack.web} and {@code slack.socket}.
 */
package io.github.k8scard.ops;
