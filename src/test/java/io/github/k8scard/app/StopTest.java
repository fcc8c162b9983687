package io.github.k8scard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.k8scard.app.demo.K8scardWorkspace;
import io.github.k8scard.sandbox.workspace.SlackWorkspace;
import io.github.k8scard.storage.DatabaseUrl;
import io.github.k8scard.words.Mistake;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StopTest {
    private final AtomicInteger closed = new AtomicInteger();
    private final AutoCloseable running = closed::incrementAndGet;

    @Test
    void a_fault_for_the_operator_that_came_first_is_thrown_at_once() {
        var fatal = new CompletableFuture<Void>();
        fatal.completeExceptionally(new Mistake("set it right"));

        assertThatThrownBy(() -> Stop.awaitSignalOr(fatal, () -> running))
                .isInstanceOf(Mistake.class)
                .hasMessage("set it right");
        assertThat(closed).hasValue(1);
    }

    @Test
    void what_cannot_be_opened_says_why() {
        assertThatThrownBy(() -> Stop.awaitSignalOr(new CompletableFuture<>(), () -> {
                    throw new Mistake("the port is taken");
                }))
                .isInstanceOf(Mistake.class)
                .hasMessage("the port is taken");
    }

    @Test
    void a_fault_while_it_waits_ends_the_wait_and_a_second_one_changes_nothing() {
        var fatal = new CompletableFuture<Void>();
        var waiting = CompletableFuture.runAsync(() -> Stop.awaitSignalOr(fatal, () -> running));

        fatal.completeExceptionally(new Mistake("first"));
        fatal.completeExceptionally(new Mistake("second"));

        assertThat(waiting)
                .failsWithin(Duration.ofSeconds(30))
                .withThrowableThat()
                .withMessageContaining("first");
    }

    @Test
    void a_fault_of_the_program_is_thrown_too() {
        var fatal = CompletableFuture.<Void>failedFuture(new IllegalStateException("provoked"));

        assertThatThrownBy(() -> Stop.awaitSignalOr(fatal, () -> running))
                .isInstanceOf(CompletionException.class)
                .hasRootCauseMessage("provoked");
    }

    @Test
    void a_bot_can_be_closed_twice_and_from_two_threads() {
        try (var slack = SlackWorkspace.start(K8scardWorkspace.plan())) {
            var settings = TestSettings.of(slack, DatabaseUrl.inMemory("closed-twice"));
            var bot = new Bot(settings, Optional.of("127.0.0.1"), Clock.systemUTC(), refused -> {});
            assertThat(bot.isReady()).isTrue();

            var first = CompletableFuture.runAsync(bot::close);
            var second = CompletableFuture.runAsync(bot::close);

            assertThat(first).succeedsWithin(Duration.ofSeconds(30));
            assertThat(second).succeedsWithin(Duration.ofSeconds(30));
            bot.close();
            assertThat(bot.isReady()).isFalse();
        }
    }
}
