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
            after(work, NOT_IN_THIS_TEST, "never");
            after(work, Duration.ZERO, "now");
            after(work, Duration.ofMillis(200), "later");
            await().untilAsserted(() -> assertThat(done).containsExactly("now", "later"));
            assertThat(work.size()).isEqualTo(1);
        }
    }

    @Test
    void what_is_too_much_is_refused_until_there_is_room_again() {
        var hold = new CountDownLatch(1);
        try (var work = new LaterWork("test", 1, 2)) {
            work.after(Duration.ZERO, "hold", () -> awaitQuietly(hold), () -> {});
            await().until(() -> work.size() == 0);
            assertThat(after(work, NOT_IN_THIS_TEST, "first")).isTrue();
            assertThat(after(work, Duration.ZERO, "second")).isTrue();
            assertThat(work.refused()).isZero();
            assertThat(after(work, NOT_IN_THIS_TEST, "third")).isFalse();
            assertThat(work.refused()).isEqualTo(1);
            hold.countDown();
            await().until(() -> done.contains("second"));
            assertThat(after(work, NOT_IN_THIS_TEST, "fourth")).isTrue();
        }
        assertThat(done).containsExactlyInAnyOrder("first", "second", "fourth");
    }

    @Test
    void what_waits_for_a_thread_takes_up_room() {
        var hold = new CountDownLatch(1);
        try (var threads = new Work("test", 1, 9);
                var work = new LaterWork("test", threads, 1)) {
            threads.later("hold", () -> awaitQuietly(hold));
            after(work, Duration.ZERO, "first");
            // the timer hands it over meanwhile
            await().during(Duration.ofMillis(100)).until(() -> !after(work, Duration.ZERO, "second"));
            hold.countDown();
        }
        assertThat(done).containsExactly("first");
    }

    @Test
    void what_cannot_be_begun_leaves_room_and_its_owner_is_told() {
        var full = new Work("test", 1, 1);
        full.close();
        try (var work = new LaterWork("test", full, 1)) {
            assertThat(after(work, Duration.ZERO, "first")).isTrue();
            await().until(() -> done.contains("no first"));
            assertThat(work.refused()).isEqualTo(1);
            assertThat(after(work, Duration.ZERO, "second")).isTrue();
        }
        assertThat(done).containsExactly("no first", "no second");
    }

    @Test
    void what_is_done_finds_room_to_wait_again() {
        try (var work = new LaterWork("test", 1, 1)) {
            work.after(Duration.ZERO, "once", () -> after(work, Duration.ZERO, "again"), () -> {});
            await().until(() -> done.contains("again"));
        }
    }

    @Test
    void at_the_end_all_that_waits_is_done_once_and_nothing_more_is_taken() {
        var work = new LaterWork("test", 2, 9);
        for (int i = 0; i < 5; i++) {
            String name = "task " + i;
            work.after(NOT_IN_THIS_TEST, name, () -> done.add(name + after(work, Duration.ZERO, "more")), () -> {});
        }
        work.close();
        assertThat(done)
                .containsExactlyInAnyOrder("task 0false", "task 1false", "task 2false", "task 3false", "task 4false");
        assertThat(after(work, Duration.ZERO, "too late")).isFalse();
    }

    private boolean after(LaterWork work, Duration wait, String name) {
        return work.after(wait, name, () -> done.add(name), () -> done.add("no " + name));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
