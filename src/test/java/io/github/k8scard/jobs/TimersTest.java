package io.github.k8scard.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TimersTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:30:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static Timers start(Timers.Timer... timers) {
        return start(RealTime.ofThisMachine(), timers);
    }

    private static Timers start(RealTime realTime, Timers.Timer... timers) {
        return Timers.start(List.of(timers), Clock.fixed(NOW, ZoneOffset.UTC), realTime);
    }

    @Test
    @Tag("timed")
    void each_timer_fires_at_once_with_the_bots_time() {
        Queue<Instant> minutes = new ConcurrentLinkedQueue<>();
        Queue<Instant> seconds = new ConcurrentLinkedQueue<>();

        try (var timers = start(
                new Timers.Timer("minutes", Rhythm.MINUTE, minutes::add),
                new Timers.Timer("seconds", Rhythm.FIVE_SECONDS, seconds::add))) {
            await().atMost(Duration.ofSeconds(4)).until(() -> !minutes.isEmpty() && !seconds.isEmpty());
        }

        assertThat(minutes).containsOnly(NOW);
        assertThat(seconds).containsOnly(NOW);
    }

    @Test
    void a_task_that_fails_is_tried_again_and_does_not_stop_the_others() {
        var failing = new AtomicInteger();
        var other = new AtomicInteger();

        try (var timers = start(
                new Timers.Timer("a failure that a test provokes", Rhythm.SECOND, now -> {
                    failing.incrementAndGet();
                    throw new StackOverflowError("provoked by a test");
                }),
                new Timers.Timer("other", Rhythm.SECOND, now -> other.incrementAndGet()))) {
            await().atMost(PATIENCE).until(() -> failing.get() >= 3 && other.get() >= 3);
        }
    }

    @Test
    void a_task_never_runs_twice_at_once_and_a_slow_one_does_not_hold_up_the_others() {
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        var turns = new AtomicInteger();
        var release = new CountDownLatch(1);

        try (var timers = start(
                new Timers.Timer("slow", Rhythm.SECOND, now -> {
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    waitFor(release);
                    running.decrementAndGet();
                }),
                new Timers.Timer("quick", Rhythm.SECOND, now -> turns.incrementAndGet()))) {
            await().atMost(PATIENCE).until(() -> turns.get() >= 4);
            release.countDown();
        }

        assertThat(most).hasValue(1);
    }

    @Test
    void closing_lets_a_running_task_end_and_may_be_repeated() {
        var begun = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var ended = new AtomicInteger();
        var timers = start(new Timers.Timer("brief", Rhythm.SECOND, now -> {
            begun.countDown();
            waitFor(release);
            ended.incrementAndGet();
        }));
        waitFor(begun);

        var closing = CompletableFuture.runAsync(timers::close);
        release.countDown();

        assertThat(closing).succeedsWithin(PATIENCE);
        assertThat(ended.get()).isPositive();
        timers.close();
    }

    @Test
    @Tag("timed")
    void closing_does_not_wait_for_ever() {
        var begun = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var timers = start(new Timers.Timer("endless", Rhythm.SECOND, now -> {
            begun.countDown();
            waitFor(release);
        }));
        waitFor(begun);

        long from = System.nanoTime();
        timers.close();

        assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(8));
        release.countDown();
    }

    @Test
    void a_clock_that_was_hours_ahead_at_the_start_and_is_set_right_keeps_no_timer_waiting() {
        var ahead = new AtomicReference<>(Duration.ofHours(2));
        var turns = new AtomicInteger();

        try (var timers =
                start(machine(ahead), new Timers.Timer("turns", Rhythm.SECOND, now -> turns.incrementAndGet()))) {
            await().atMost(PATIENCE).until(() -> turns.get() == 1);
            ahead.set(Duration.ZERO);
            await().atMost(PATIENCE).until(() -> turns.get() >= 4);
        }
    }

    /** This machine with a wall clock that can be set, and a count of what passes that cannot. */
    private static RealTime machine(AtomicReference<Duration> ahead) {
        return new RealTime(() -> Instant.now().plus(ahead.get()), System::nanoTime);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
