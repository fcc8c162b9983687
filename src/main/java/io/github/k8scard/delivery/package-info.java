/**
 * How a message that the bot owes is sent once and not lost: states, outcomes, when to try again. Pure rules. Begin at
 * {@link io.github.k8scard.delivery.DeliveryState} and {@link io.github.k8scard.delivery.Settlement}. May use
 * {@code channel} and {@code member}.
 */
package io.github.k8scard.delivery;
