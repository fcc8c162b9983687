package io.github.k8scard.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When to look in Slack for what may or may not be there: after a minute, then each time when as much time again has
 * passed since it was claimed, for a day. It is not sent again even if it is not found, since Slack may not show it
 * yet.
 */
public final class UnknownRule {
    static final Duration FIRST_LOOK = Duration.ofMinutes(1);
    private static final Duration LONG_ENOUGH = Duration.ofHours(24);

    // Slack's clock is not quite ours, and a call takes some seconds
    private static final Duration BEFORE_CLAIM = Duration.ofSeconds(30);
    private static final Duration AFTER_CLAIM = Duration.ofMinutes(1);

    private UnknownRule() {}

    /**
     * The next look after one in vain; empty if there have been enough.
     *
     * @param claimedAt when it was claimed for sending
     * @param notBefore how long Slack asks to wait at least
     */
    public static Optional<Instant> nextLook(Instant claimedAt, Instant now, Duration notBefore) {
        // a clock that was set back by more has nothing to say about when it was claimed
        Duration passed = Duration.between(claimedAt, now).abs();
        if (passed.compareTo(LONG_ENOUGH) >= 0) {
            return Optional.empty();
        }
        Duration pause = passed.compareTo(FIRST_LOOK) < 0 ? FIRST_LOOK : passed;
        return Optional.of(now.plus(pause.compareTo(notBefore) < 0 ? notBefore : pause));
    }

    /** From when its message would be. */
    public static Instant earliest(Instant claimedAt) {
        return claimedAt.minus(BEFORE_CLAIM);
    }

    /** Until when its message would be. */
    public static Instant latest(Instant claimedAt) {
        return claimedAt.plus(AFTER_CLAIM);
    }
}
