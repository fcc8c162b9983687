package io.github.k8scard.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SendersTest {
    private static final int AT_ONCE = 8;
    private static final Duration AMPLE = Duration.ofSeconds(30);

    @Test
    void while_all_are_busy_one_more_look_waits_for_the_first_that_gets_free() {
        var looks = new AtomicInteger();
        var end = new Semaphore(0);
        try (var senders = new Senders(() -> {
            looks.incrementAndGet();
            end.acquireUninterruptibly();
        })) {
            for (int i = 0; i < AT_ONCE; i++) {
                senders.wake();
            }
            await("all are busy").until(() -> looks.get() == AT_ONCE);
            for (int i = 0; i < 5; i++) {
                senders.wake();
            }
            end.release();
            await("one looks once more").until(() -> looks.get() == AT_ONCE + 1);
            end.release(AT_ONCE);
            senders.awaitIdle(AMPLE);
            assertThat(looks).hasValue(AT_ONCE + 1);
        }
    }

    @Test
    void who_waits_for_busy_senders_gives_up_in_the_end() {
        var end = new Semaphore(0);
        try (var senders = new Senders(end::acquireUninterruptibly)) {
            senders.wake();
            await("it sends").until(end::hasQueuedThreads);
            senders.awaitIdle(Duration.ofMillis(10));
            assertThat(end.hasQueuedThreads()).as("it still sends").isTrue();
            end.release();
            senders.awaitIdle(AMPLE);
        }
    }

    @Test
    void one_that_fails_is_woken_again() {
        var looks = new AtomicInteger();
        try (var senders = new Senders(() -> {
            if (looks.incrementAndGet() == 1) {
                throw new IllegalStateException("a failure that a test provokes");
            }
        })) {
            senders.wake();
            senders.awaitIdle(AMPLE);
            senders.wake();
            senders.awaitIdle(AMPLE);
            assertThat(looks).hasValue(2);
        }
    }

    @Test
    void after_the_closing_nobody_is_woken() {
        var looks = new AtomicInteger();
        var senders = new Senders(looks::incrementAndGet);
        senders.close();
        senders.wake();
        senders.awaitIdle(AMPLE);
        assertThat(looks).hasValue(0);
    }
}
