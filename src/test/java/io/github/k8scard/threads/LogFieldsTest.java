package io.github.k8scard.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class LogFieldsTest {
    private static final LogFields ROUND = LogFields.none().workspace("T1").round(12);

    private final BlockingQueue<Map<String, String>> seen = new LinkedBlockingQueue<>();

    private void see() {
        seen.add(Optional.ofNullable(MDC.getCopyOfContextMap()).orElse(Map.of()));
    }

    private Map<String, String> next() throws InterruptedException {
        return seen.poll(30, TimeUnit.SECONDS);
    }

    @Test
    void an_inner_one_adds_to_the_outer_ones_and_leaves_them_as_they_were() throws InterruptedException {
        ROUND.run(() -> {
            LogFields.none().round(13).channel("C1").run(this::see);
            see();
        });
        see();
        assertThat(next()).isEqualTo(Map.of("workspace", "T1", "channel", "C1", "round", "13"));
        assertThat(next()).isEqualTo(Map.of("workspace", "T1", "round", "12"));
        assertThat(next()).isEmpty();
    }

    @Test
    void nothing_is_left_after_a_fault() throws InterruptedException {
        assertThatThrownBy(() -> ROUND.run(() -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
        see();
        assertThat(next()).isEmpty();
    }

    @Test
    void what_is_done_later_has_them_and_what_the_same_thread_does_then_does_not() throws InterruptedException {
        try (var work = new Work("fields", 1, 10)) {
            ROUND.run(() -> work.later("see", this::see));
            work.later("see", this::see);
            assertThat(next()).isEqualTo(Map.of("workspace", "T1", "round", "12"));
            assertThat(next()).isEmpty();
        }
    }

    @Test
    void so_has_what_waits_for_its_time() throws InterruptedException {
        try (var work = new LaterWork("fields", 1, 10)) {
            ROUND.run(() -> work.after(Duration.ofMillis(1), "see", this::see, () -> {}));
            assertThat(next()).isEqualTo(Map.of("workspace", "T1", "round", "12"));
            work.after(Duration.ofMillis(1), "see", this::see, () -> {});
            assertThat(next()).isEmpty();
        }
    }
}
