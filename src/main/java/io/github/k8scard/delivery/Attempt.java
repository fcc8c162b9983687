package io.github.k8scard.delivery;

import java.time.Instant;

/**
 * One attempt to send a delivery, as far as what follows depends on it.
 *
 * @param kind what is owed
 * @param number 1 for the delivery's first attempt
 * @param endedAt when its outcome was known
 * @param deadline the last instant at which another attempt is worth it
 */
public record Attempt(DeliveryKind kind, int number, Instant endedAt, Instant deadline) {
    public Attempt {
        if (number < 1) {
            throw new IllegalArgumentException("the first attempt is number 1, this is " + number);
        }
    }
}
