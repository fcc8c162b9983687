package io.github.k8scard.ops;

import io.github.k8scard.jobs.TimerListener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** How the timers do. There are as many as the program has. Safe for concurrent use. */
final class TimerMetrics implements TimerListener {
    private final MeterRegistry registry;
    private final InstantSource wallClock;
    private final Counter jumps;
    private final long started;
    private final Map<String, AtomicLong> lastSuccess = new ConcurrentHashMap<>();

    TimerMetrics(MeterRegistry registry, InstantSource wallClock) {
        this.registry = registry;
        this.wallClock = wallClock;
        this.started = wallClock.millis();
        jumps = Counter.builder("k8scard.clock.jumps")
                .description("How often the machine's clock was set, or the machine slept.")
                .register(registry);
    }

    /** One that never succeeds, or does not even end, counts from the start. */
    @Override
    public void planned(String timer) {
        lastSuccess.computeIfAbsent(name(timer), this::gauge);
    }

    @Override
    public void ran(String timer, Duration late, Duration took, boolean failed) {
        String name = name(timer);
        Timer.builder("k8scard.timer.run")
                .description("Runs of the bot's timers, and how long they took.")
                .tag("timer", name)
                .tag("outcome", failed ? "failed" : "ok")
                .register(registry)
                .record(took);
        Timer.builder("k8scard.timer.lateness")
                .description("How long after its time a timer began.")
                .tag("timer", name)
                .register(registry)
                .record(late);
        if (!failed) {
            lastSuccess.computeIfAbsent(name, this::gauge).set(wallClock.millis());
        }
    }

    private static String name(String timer) {
        return timer.replace(' ', '_');
    }

    private AtomicLong gauge(String name) {
        var at = new AtomicLong(started);
        TimeGauge.builder("k8scard.timer.last.success.timestamp", () -> at, TimeUnit.MILLISECONDS)
                .description("When a timer last ran without a fault, or the bot started if it never did, since 1970.")
                .tag("timer", name)
                .strongReference(true)
                .register(registry);
        return at;
    }

    @Override
    public void clockJumped() {
        jumps.increment();
    }
}
