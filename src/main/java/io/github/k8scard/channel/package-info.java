/**
 * A Slack channel that gets cards: where it is, what people set for it, whether it runs. Pure. Begin at
 * {@link io.github.k8scard.channel.Channel}; each of its methods is something that can happen to one. May use
 * {@code calendar}, {@code calendar.words} and {@code deck}.
 */
package io.github.k8scard.channel;
