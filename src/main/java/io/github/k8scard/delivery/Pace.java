package io.github.k8scard.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * How often something may be done: at most so many times within any stretch of so much time.
 *
 * @param times how many times
 * @param within in how much time
 */
public record Pace(int times, Duration within) {
    /** Slack: several hundred posts a minute in a workspace, and one a second to a channel. */
    public static final Pace POSTS = new Pace(4, Duration.ofSeconds(1));

    /** Slack: some 50 changes of messages a minute in a workspace (tier 3); this stays below it. */
    public static final Pace CHANGES = new Pace(40, Duration.ofMinutes(1));

    /** Slack: one message a second in each channel. */
    public static final Duration BETWEEN_POSTS_TO_A_CHANNEL = Duration.ofSeconds(1);

    /**
     * When it may be done next: now, or when the oldest of the latest times is long enough ago. Never further away than
     * a whole stretch, even if a clock was set back.
     *
     * @param recent when it was done, oldest first
     */
    public Instant next(List<Instant> recent, Instant now) {
        if (recent.size() < times) {
            return now;
        }
        Instant free = recent.get(recent.size() - times).plus(within);
        Instant latest = now.plus(within);
        return free.isBefore(now) ? now : free.isAfter(latest) ? latest : free;
    }

    /** The times to remember once it is done now: no more than the rule looks at. */
    public List<Instant> noted(List<Instant> recent, Instant now) {
        return Stream.concat(recent.stream().skip(Math.max(0, recent.size() - times + 1)), Stream.of(now))
                .toList();
    }
}
