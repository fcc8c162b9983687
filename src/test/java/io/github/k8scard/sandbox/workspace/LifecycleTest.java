package io.github.k8scard.sandbox.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class LifecycleTest {
    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("sandbox-"))
                .collect(Collectors.toSet());
    }

    @Test
    void no_thread_is_left_after_closing() throws Exception {
        Set<Thread> before = threads();
        var slack = ToyApp.start();
        var bot = new ToyBot(slack);
        slack.member("U0ADA").types("C0PLATFORM", "/toy");
        var fault = slack.faults().next("auth.test", Fault.hang());
        var hanging = CompletableFuture.supplyAsync(() -> bot.calls("auth.test"));
        Awaitility.await().until(() -> !fault.isWaiting());
        assertThat(threads()).anyMatch(thread -> !before.contains(thread));

        slack.close();
        bot.close();

        assertThat(hanging).failsWithin(Duration.ofSeconds(30));
        Awaitility.await().untilAsserted(() -> assertThat(before).containsAll(threads()));
    }

    @Test
    void a_port_that_is_taken_is_said_so() {
        try (var slack = ToyApp.start()) {
            WorkspacePlan same = ToyApp.plan().withPort(slack.apiUrl().getPort());
            Set<Thread> before = threads();

            assertThatThrownBy(() -> SlackWorkspace.start(same))
                    .isInstanceOf(WorkspaceFailed.class)
                    .hasMessageContaining(Integer.toString(slack.apiUrl().getPort()));
            Awaitility.await().untilAsserted(() -> assertThat(threads()).hasSizeLessThanOrEqualTo(before.size()));
        }
    }

    @Test
    void two_workspaces_do_not_know_of_each_other() throws Exception {
        try (var one = SlackWorkspace.start(ToyApp.plan("T0ONE"));
                var two = SlackWorkspace.start(ToyApp.plan("T0TWO"));
                var bot = new ToyBot(one)) {
            bot.calls("chat.postMessage", "channel", "C0PLATFORM", "text", "x");

            assertThat(one.snapshot().messagesIn("C0PLATFORM")).hasSize(1);
            assertThat(two.snapshot().messagesIn("C0PLATFORM")).isEmpty();
            assertThat(one.botToken()).isNotEqualTo(two.botToken());
        }
    }

    @Test
    void acting_before_a_bot_is_known_is_explained() {
        try (var slack = ToyApp.start()) {
            assertThatThrownBy(() -> slack.member("U0ADA").types("C0PLATFORM", "/toy"))
                    .isInstanceOf(ImpossibleAction.class)
                    .hasMessageContaining("connectTo");
        }
    }
}
