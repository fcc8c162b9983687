package io.github.k8scard.jobs;

import java.time.Duration;

/** Is told how the timers do. It must be quick, and must not throw. */
public interface TimerListener {
    /** For whoever does not want to know. */
    TimerListener UNHEARD = new TimerListener() {
        @Override
        public void planned(String timer) {}

        @Override
        public void ran(String timer, Duration late, Duration took, boolean failed) {}

        @Override
        public void clockJumped() {}
    };

    /**
     * A timer is about to run for the first time.
     *
     * @param timer the timer's name
     */
    void planned(String timer);

    /**
     * A timer's task has run.
     *
     * @param timer the timer's name
     * @param late how long after its time it began
     * @param took how long it ran
     * @param failed whether it ended with a fault
     */
    void ran(String timer, Duration late, Duration took, boolean failed);

    /** The wall clock was set, or the machine slept. */
    void clockJumped();
}
