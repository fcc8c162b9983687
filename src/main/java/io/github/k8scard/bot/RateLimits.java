package io.github.k8scard.bot;

import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.RateLimitRows;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * For which methods of its API Slack has asked to wait (429). Kept in the database, so that it binds all instances and
 * outlives them. Safe for concurrent use.
 */
public final class RateLimits {
    /**
     * Slack's clock begins to count while its answer is still on the way; this is for what clocks and threads are late.
     */
    private static final Duration MARGIN = Duration.ofMillis(250);

    private final Database database;
    private final Installation installation;
    private final Clock realTime;

    /**
     * @param realTime the real time, which Slack's waits run in
     */
    public RateLimits(Database database, Installation installation, Clock realTime) {
        this.database = database;
        this.installation = installation;
        this.realTime = realTime;
    }

    /** How long a method must not be called yet; zero or less if it may be called. */
    public Duration left(String method) {
        Instant now = realTime.instant();
        return database.inTransaction(tables -> tables.rateLimits()
                        .notBefore(workspaceId(), method, now)
                        .or(() -> tables.rateLimits().notBefore(RateLimitRows.NOT_YET_KNOWN, method, now)))
                .map(until -> Duration.between(now, until))
                .orElse(Duration.ZERO);
    }

    /**
     * Keeps that Slack has just asked to leave a method alone.
     *
     * @return how long it is left alone
     */
    public Duration putOff(String method, Duration wait) {
        Duration kept = wait.plus(MARGIN);
        Instant now = realTime.instant();
        database.useTransaction(tables -> tables.rateLimits().putOff(workspaceId(), method, now, now.plus(kept)));
        return kept;
    }

    private String workspaceId() {
        return installation.known().orElse(RateLimitRows.NOT_YET_KNOWN);
    }
}
