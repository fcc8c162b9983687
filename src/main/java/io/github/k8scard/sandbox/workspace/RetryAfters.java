package io.github.k8scard.sandbox.workspace;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers for which methods a 429 has been ordered, and answers 429 again to those who do not wait. Slack binds the
 * whole app in the workspace, for this method. Safe for concurrent use.
 */
final class RetryAfters {
    /** Calls that were under way when the 429 went out are not held against the caller. */
    private static final Duration UNDER_WAY = Duration.ofMillis(250);

    private record Ban(Instant since, Instant until) {}

    private final Clock wall;
    private final Map<String, Ban> bans = new ConcurrentHashMap<>();

    RetryAfters(Clock wall) {
        this.wall = wall;
    }

    void start(String method, long seconds) {
        Instant now = wall.instant();
        bans.put(method, new Ban(now, now.plusSeconds(seconds)));
    }

    void forget() {
        bans.clear();
    }

    Optional<Reply> check(String method) {
        Instant now = wall.instant();
        Ban ban = bans.get(method);
        if (ban == null || !now.isBefore(ban.until())) {
            return Optional.empty();
        }
        Duration early = Duration.between(now, ban.until());
        boolean underWay = now.isBefore(ban.since().plus(UNDER_WAY));
        return Optional.of(Reply.tooMany(
                CallRates.seconds(early),
                underWay
                        ? Optional.empty()
                        : Optional.of("called " + early.toMillis() + " ms before Retry-After had passed")));
    }
}
