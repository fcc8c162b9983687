package io.github.k8scard;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.stream.IntStream;

/**
 * How much of the machine a test has while others use it too. What promises a time promises it for a machine of its
 * own, so that it may take as many times longer as plain work does at the moment. On a machine of its own nothing is
 * granted.
 */
public final class Machine {
    private static final long PLAIN_WORK = Duration.ofMillis(40).toNanos();

    private final double slowdownBefore = slowdown();

    /** The time that something may have taken which began when this was made and has just ended. */
    public Duration granted(Duration alone) {
        return Duration.ofNanos((long) (alone.toNanos() * Math.max(slowdownBefore, slowdown())));
    }

    /** As many times longer than its processor time as the slowest of some threads takes for plain work; at least 1. */
    private static double slowdown() {
        int threads = Runtime.getRuntime().availableProcessors();
        return IntStream.range(0, threads)
                .parallel()
                .mapToDouble(thread -> slowdownOfThisThread())
                .max()
                .orElse(1);
    }

    private static double slowdownOfThisThread() {
        var clock = ManagementFactory.getThreadMXBean();
        long began = System.nanoTime();
        long used = clock.getCurrentThreadCpuTime();
        long now = used;
        while (now - used < PLAIN_WORK) {
            now = clock.getCurrentThreadCpuTime();
        }
        double longer = (double) (System.nanoTime() - began) / (now - used);
        // the last few hundredths are the measurement's own
        return longer < 1.1 ? 1 : longer;
    }
}
