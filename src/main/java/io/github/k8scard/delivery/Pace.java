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
     * When it may be done next: now, or when the oldest of the latest times is long enough ago.
     *
     * @param recent when it was done, oldest first; what was noted before a clock was set back does not count
     */
    public Instant next(List<Instant> recent, Instant now) {
        List<Instant> counting = counting(recent, now);
        if (counting.size() < times) {
            return now;
        }
        Instant free = counting.get(counting.size() - times).plus(within);
        return free.isBefore(now) ? now : free;
    }

    /** The times to remember once it is done now: no more than the rule looks at. */
    public List<Instant> noted(List<Instant> recent, Instant now) {
        List<Instant> counting = counting(recent, now);
        return Stream.concat(counting.stream().skip(Math.max(0, counting.size() - times + 1)), Stream.of(now))
                .toList();
    }

    private static List<Instant> counting(List<Instant> recent, Instant now) {
        Instant latest = OtherClocks.latest(now);
        return recent.stream().filter(at -> !at.isAfter(latest)).toList();
    }
}
