package io.github.k8scard.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LaterWorkTest {
    private static final Duration NOT_IN_THIS_TEST = Duration.ofHours(1);

    private final List<String> done = new CopyOnWriteArrayList<>();

    @Test
    void each_task_is_done_when_its_time_has_come() {
        try (var work = new LaterWork("test", 1, 9)) {
            work.after(NOT_IN_THIS_TEST, "never", () -> done.add("never"));
            work.after(Duration.ofMillis(200), "later", () -> done.add("later"));
            work.after(Duration.ZERO, "now", () -> done.add("now"));
            await().untilAsserted(() -> assertThat(done).containsExactly("now", "later"));
            assertThat(work.size()).isEqualTo(1);
        }
    }

    @Test
    void what_is_too_much_is_refused_until_there_is_room_again() {
        var hold = new CountDownLatch(1);
        try (var work = new LaterWork("test", 1, 2)) {
            assertThat(work.after(Duration.ZERO, "hold", () -> awaitQuietly(hold)))
                    .isTrue();
            await().until(() -> work.size() == 0);
            assertThat(work.after(NOT_IN_THIS_TEST, "first", () -> done.add("first")))
                    .isTrue();
            assertThat(work.after(NOT_IN_THIS_TEST, "second", () -> done.add("second")))
                    .isTrue();
            assertThat(work.after(NOT_IN_THIS_TEST, "third", () -> done.add("third")))
                    .isFalse();
            hold.countDown();
        }
    }

    @Test
    void at_the_end_all_that_waits_is_done_once_and_nothing_more_is_taken() {
        var work = new LaterWork("test", 2, 9);
        for (int i = 0; i < 5; i++) {
            String name = "task " + i;
            work.after(NOT_IN_THIS_TEST, name, () -> done.add(name + work.after(Duration.ZERO, "more", () -> {})));
        }
        work.close();
        assertThat(done)
                .containsExactlyInAnyOrder("task 0false", "task 1false", "task 2false", "task 3false", "task 4false");
        assertThat(work.after(Duration.ZERO, "too late", () -> {})).isFalse();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
