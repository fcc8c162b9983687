package io.github.k8scard.jobs;

import io.github.k8scard.threads.DaemonThreads;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices that the wall clock goes on from another time than it came to: somebody has set it, or the machine has slept.
 * It runs on a thread of its own, since it watches over timers that go by the wall clock. Safe for concurrent use.
 */
final class ClockWatch implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ClockWatch.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    /** Between two looks no clock drifts by so much, nor is one that is corrected gently. */
    private static final Duration SET = Duration.ofSeconds(2);

    private final RealTime time;
    private final Runnable onJump;
    private final CountDownLatch closed = new CountDownLatch(1);
    private Instant lastWall;
    private long lastPassed;

    /**
     * @param onJump what to do each time the clock has jumped
     */
    ClockWatch(RealTime time, Runnable onJump) {
        this.time = time;
        this.onJump = onJump;
        this.lastWall = time.wall().instant();
        this.lastPassed = time.passed().getAsLong();
    }

    /** Begins to look once a second. */
    static ClockWatch begun(RealTime time, Runnable onJump) {
        var watch = new ClockWatch(time, onJump);
        DaemonThreads.begun("clock-watch", watch::lookUntilClosed);
        return watch;
    }

    private void lookUntilClosed() {
        try {
            while (!closed.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
                lookSafely();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookSafely() {
        try {
            look();
        } catch (RuntimeException | Error e) {
            log.error("Looking whether the clock was set failed; it is tried again in a second", e);
        }
    }

    /** Compares what the clock says with what it said at the last look, and what has passed since. */
    void look() {
        Instant wall = time.wall().instant();
        long passed = time.passed().getAsLong();
        Instant expected = lastWall.plusNanos(passed - lastPassed);
        lastWall = wall;
        lastPassed = passed;
        if (Duration.between(expected, wall).abs().compareTo(SET) > 0) {
            log.warn(
                    "The clock went from {} to {}: it was set, or the machine slept. The timers start anew",
                    expected,
                    wall);
            onJump.run();
        }
    }

    /** Looks no more; a look that is under way ends by itself. */
    @Override
    public void close() {
        closed.countDown();
    }
}
