package io.github.k8scard.slack.web;

import io.github.k8scard.threads.LaterWork;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The private replies that Slack does not take for now: they wait in memory, so that no reply waits behind them, and
 * are lost with the process. Safe for concurrent use.
 */
public final class LateReplies implements AutoCloseable {
    /** How many are tried at once, beside the first tries of others. */
    static final int AT_ONCE = 4;

    /** Some 3 kB each. A member whose result is given up sees it with another click. */
    static final int AT_MOST = 1_000;

    private static final Logger log = LoggerFactory.getLogger(LateReplies.class);

    /** More than Slack asks for, since two clocks are never quite the same. */
    private static final Duration MARGIN = Duration.ofMillis(250);

    private final LaterWork work = new LaterWork("late-reply", AT_ONCE, AT_MOST);
    private final Clock realTime;
    private volatile Instant notBefore = Instant.MIN;

    public LateReplies(Clock realTime) {
        this.realTime = realTime;
    }

    /** How many wait. */
    public int waiting() {
        return work.size();
    }

    /** How many were given up since too many waited. */
    public long refused() {
        return work.refused();
    }

    Instant now() {
        return realTime.instant();
    }

    /** How long Slack wants no reply at all; zero if it takes them. */
    Duration hold() {
        Instant until = notBefore;
        Instant now = now();
        return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
    }

    /** Slack has asked to wait with replies. If it has asked more than once, the longest wait counts. */
    synchronized void holdFor(Duration wait) {
        Instant until = now().plus(wait).plus(MARGIN);
        notBefore = until.isAfter(notBefore) ? until : notBefore;
    }

    /**
     * Tries later.
     *
     * @param refused is done instead if the process ends before
     * @return false if too many wait already, or the process is about to end; then neither is done
     */
    boolean later(Duration wait, Runnable attempt, Runnable refused) {
        return work.after(wait, "send a private reply", attempt, refused);
    }

    /** Lets each one that waits be tried once more, unless Slack has asked to wait. */
    @Override
    public void close() {
        int left = work.size();
        if (left > 0) {
            log.warn(
                    "{} private replies that Slack has not taken yet are tried a last time before the end, or given up"
                            + " if it asks to wait",
                    left);
        }
        work.close();
    }
}
