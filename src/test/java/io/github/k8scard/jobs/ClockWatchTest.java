package io.github.k8scard.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockWatchTest {
    private final AtomicReference<Instant> wall = new AtomicReference<>(Instant.parse("2026-11-24T09:29:00Z"));
    private final AtomicReference<Duration> passed = new AtomicReference<>(Duration.ofSeconds(-5));
    private final AtomicInteger jumps = new AtomicInteger();
    private final ClockWatch watch =
            new ClockWatch(new RealTime(wall::get, () -> passed.get().toNanos()), jumps::incrementAndGet);

    @ParameterizedTest(name = "{0} passes, the clock goes on by {1}")
    @CsvSource({
        "PT1S, PT1S, 0",
        "PT1.0001S, PT0.9999S, 0", // drift
        "PT10M, PT10M, 0", // a thread that waited
        "PT1S, PT2.5S, 0", // a correction that no timer suffers from
        "PT1S, PT4S, 1",
        "PT1S, PT-1.5S, 1",
        "PT1S, PT-89S, 1",
        "PT1S, PT-24H, 1",
        "PT1S, PT8760H, 1",
        "PT1S, PT8H, 1", // a machine that slept
    })
    void the_clock_has_jumped_if_it_goes_on_otherwise_than_time_passes(Duration time, Duration clock, int jumped) {
        look(time, clock);
        assertThat(jumps).hasValue(jumped);

        look(Duration.ofSeconds(1), Duration.ofSeconds(1));
        assertThat(jumps).as("each jump once").hasValue(jumped);
    }

    private void look(Duration time, Duration clock) {
        passed.updateAndGet(before -> before.plus(time));
        wall.updateAndGet(before -> before.plus(clock));
        watch.look();
    }
}
