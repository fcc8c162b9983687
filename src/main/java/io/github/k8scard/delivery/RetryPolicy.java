package io.github.k8scard.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When to send again what was not sent: 1, 2, 5, 15 and 60 seconds after an attempt, then every 5 minutes, after a
 * hundred attempts every hour, or as late as Slack asks if that is later, until the deadline.
 */
final class RetryPolicy {
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5));

    /** Most things are no longer worth it by then; a closing is for a week. */
    private static final int MANY = 100;

    private static final Duration SELDOM = Duration.ofHours(1);

    private RetryPolicy() {}

    /**
     * The next attempt.
     *
     * @return empty if the delivery is to be given up, since the next attempt would come after the deadline
     */
    static Optional<Instant> next(Attempt attempt, Outcome.NotSent outcome) {
        Duration pause = attempt.number() > MANY ? SELDOM : PAUSES.get(Math.min(attempt.number(), PAUSES.size()) - 1);
        Duration wait = pause.compareTo(outcome.notBefore()) < 0 ? outcome.notBefore() : pause;
        return Optional.of(attempt.endedAt().plus(wait)).filter(next -> !next.isAfter(attempt.deadline()));
    }
}
