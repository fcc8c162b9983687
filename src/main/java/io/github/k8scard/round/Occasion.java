package io.github.k8scard.round;

import java.time.Instant;

/** Why a channel has a round. */
public sealed interface Occasion {

    /**
     * The channel's daily round of its date.
     *
     * @param plannedAt the planned posting instant
     * @param late whether it is posted after its time
     */
    record Daily(Instant plannedAt, boolean late) implements Occasion {}

    /**
     * An extra round.
     *
     * @param askedBy the Slack user who asked for it
     */
    record Extra(String askedBy) implements Occasion {}
}
