package io.github.k8scard.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InOrderTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");

    @Test
    void tasks_run_in_their_order_at_the_same_instant() {
        List<String> ran = new ArrayList<>();
        new InOrder(List.of(now -> ran.add("close " + now), now -> ran.add("post " + now))).accept(NOW);

        assertThat(ran).containsExactly("close " + NOW, "post " + NOW);
    }

    @Test
    void a_task_that_fails_holds_up_none_after_it_and_is_reported() {
        List<String> ran = new ArrayList<>();
        var tasks = new InOrder(List.of(
                now -> {
                    throw new IllegalStateException("first");
                },
                now -> ran.add("second"),
                now -> {
                    throw new IllegalArgumentException("third");
                }));

        assertThatThrownBy(() -> tasks.accept(NOW))
                .hasMessage("first")
                .hasSuppressedException(new IllegalArgumentException("third"));
        assertThat(ran).containsExactly("second");
    }
}
