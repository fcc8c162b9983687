package io.github.k8scard.jobs;

import java.time.Clock;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * The machine's two clocks.
 *
 * @param wall what time it is; somebody may set it
 * @param passed counts the nanoseconds that pass, from no particular moment; nobody can set it, and it may stand still
 *     while the machine sleeps
 */
public record RealTime(InstantSource wall, LongSupplier passed) {

    /** Those of this machine. */
    public static RealTime ofThisMachine() {
        return new RealTime(Clock.systemUTC(), System::nanoTime);
    }
}
