package io.github.k8scard.slack.gate;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Counts what happens, and lets it be told at most once a minute. Safe for concurrent use. */
final class MinuteLine {
    private static final long A_MINUTE = Duration.ofMinutes(1).toNanos();

    private final LongSupplier nanoTime;
    private long total;
    private long told;
    private long toldAt;

    /**
     * @param nanoTime nanoseconds that pass evenly, whatever becomes of the clock
     */
    MinuteLine(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /**
     * Counts one more.
     *
     * @return how many have come since it was last told, if that is to be told now; else 0
     */
    synchronized long another() {
        total++;
        long now = nanoTime.getAsLong();
        if (told > 0 && now - toldAt < A_MINUTE) {
            return 0;
        }
        long news = total - told;
        told = total;
        toldAt = now;
        return news;
    }

    /** How many there have been. */
    synchronized long total() {
        return total;
    }
}
