package io.github.k8scard.round;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When a round closes. Fixed when the round is created: no other round and no change of settings moves it. */
public final class Closing {
    private static final Duration LONGEST = Duration.ofHours(24);

    /** What is asked for while cards are posted, and other instances' clocks, may be some seconds ahead. */
    private static final Duration ASKED_FOR_MEANWHILE = Duration.ofHours(1);

    private Closing() {}

    /**
     * The earlier of 24 hours and the channel's next planned daily posting.
     *
     * @param createdAt when the round is created
     * @param nextPosting the daily posting planned after this one; empty for an extra round
     */
    public static Instant of(Instant createdAt, Optional<Instant> nextPosting) {
        Instant latest = createdAt.plus(LONGEST);
        return nextPosting.filter(next -> next.isBefore(latest)).orElse(latest);
    }

    /** Later than any round closes that was created by now, unless the clock has been ahead since. */
    public static Instant latest(Instant now) {
        return now.plus(LONGEST).plus(ASKED_FOR_MEANWHILE);
    }
}
