/**
 * The bot in a workspace of its own, with simulated teammates and movable time, in one process. Here the sandbox, which
 * knows nothing of k8scard, meets the bot. Begin at {@link io.github.k8scard.app.demo.Sandbox}. May use the pure
 * packages, {@code storage}, {@code bot}, {@code slack}, {@code slack.view}, {@code app}, {@code sandbox.workspace},
 * {@code sandbox.time} and {@code sandbox.page}.
 */
package io.github.k8scard.app.demo;
