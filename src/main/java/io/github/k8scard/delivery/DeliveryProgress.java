package io.github.k8scard.delivery;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a delivery has come.
 *
 * @param state its state
 * @param attempts how often it was tried
 * @param claimedAt when it was last claimed
 * @param ts Slack's id of the message, once it is sent
 * @param trouble why it has not arrived, or perhaps not; empty also if an earlier release stored something else
 */
public record DeliveryProgress(
        DeliveryState state,
        int attempts,
        Optional<Instant> claimedAt,
        Optional<String> ts,
        Optional<DeliveryTrouble> trouble) {}
