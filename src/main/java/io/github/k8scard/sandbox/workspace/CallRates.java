package io.github.k8scard.sandbox.workspace;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Slack's rate limits: a number of calls a minute for each method, and one message a second in each channel, where a
 * burst of {@value #BURST} messages is tolerated. They are kept in real time, to which leaps of domain time are added:
 * what is a day apart for everyone is no burst. Safe for concurrent use.
 */
final class CallRates {
    static final int BURST = 3;
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final Duration LEAP = Duration.ofMinutes(1);
    private static final Duration BETWEEN_MESSAGES = Duration.ofSeconds(1);

    private final Clock wall;
    private final Clock domain;
    private final boolean kept;
    private final Map<String, Deque<Instant>> calls = new HashMap<>();
    private final Map<String, Instant> channels = new HashMap<>();

    private Duration ahead;

    CallRates(Clock wall, Clock domain, boolean kept) {
        this.wall = wall;
        this.domain = domain;
        this.kept = kept;
        this.ahead = Duration.between(wall.instant(), domain.instant());
    }

    /** How long the caller has to wait before it may call the method; zero if the call counts as made now. */
    synchronized Duration waitFor(String method, int perMinute) {
        if (!kept) {
            return Duration.ZERO;
        }
        Instant now = now();
        Deque<Instant> recent = calls.computeIfAbsent(method, m -> new ArrayDeque<>());
        while (!recent.isEmpty() && !recent.peekFirst().plus(WINDOW).isAfter(now)) {
            recent.removeFirst();
        }
        if (recent.size() >= perMinute) {
            return Duration.between(now, recent.peekFirst().plus(WINDOW));
        }
        recent.addLast(now);
        return Duration.ZERO;
    }

    /** How long the caller has to wait before it may post to the channel; zero if the post counts as made now. */
    synchronized Duration waitForPost(String channel) {
        if (!kept) {
            return Duration.ZERO;
        }
        Instant now = now();
        Instant free = channels.getOrDefault(channel, now);
        Instant next = (free.isAfter(now) ? free : now).plus(BETWEEN_MESSAGES);
        Duration ahead = Duration.between(now, next);
        Duration tolerated = BETWEEN_MESSAGES.multipliedBy(BURST);
        if (ahead.compareTo(tolerated) > 0) {
            return ahead.minus(tolerated);
        }
        channels.put(channel, next);
        return Duration.ZERO;
    }

    private Instant now() {
        Instant real = wall.instant();
        Duration leapt = Duration.between(real, domain.instant());
        ahead = leapt.minus(ahead).compareTo(LEAP) > 0 ? leapt : ahead;
        return real.plus(ahead);
    }

    /** In whole seconds, as Retry-After has it. */
    static long seconds(Duration wait) {
        return Math.max(1, (wait.toMillis() + 999) / 1000);
    }
}
