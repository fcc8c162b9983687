/**
 * What an operator sees of the bot: whether it lives and can serve, and what is wrong with what it depends on. Begin at
 * {@link io.github.k8scard.ops.Health} and {@link io.github.k8scard.ops.Doctor}. May use the pure packages,
 * {@code bot}, {@code storage}, {@code slack}, {@code slack.web} and {@code slack.socket}.
 */
package io.github.k8scard.ops;
