package io.github.k8scard.story;

import static io.github.k8scard.story.Running.ADA;
import static io.github.k8scard.story.Running.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.k8scard.sandbox.workspace.Ephemeral;
import io.github.k8scard.sandbox.workspace.Exchange;
import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.storage.Engine;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Slack or a member's finger says a thing more than once. */
class RedeliveredStoryTest {
    @ParameterizedTest
    @EnumSource
    @Tag("trap-10")
    void an_event_that_comes_four_times_at_once_has_one_effect(Engine engine) throws Exception {
        try (var team = Running.on(engine)) {
            Exchange invited = team.slack().admin().invitesBot("C0RANDOM").orElseThrow();
            Redelivery.atOnce(team, invited);
            team.bot().runWhatIsDue();

            team.awaitRows(1, "delivery", "state = 'SENT'");
            assertThat(team.rows("delivery")).isEqualTo(1);
            assertThat(team.snapshot().messagesIn("C0RANDOM")).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("trap-10")
    void a_double_click_is_one_answer(Engine engine) throws Exception {
        try (var team = Running.scheduled(engine)) {
            Message card = team.cardOf("2026-11-23");
            String right = team.right(card);
            int before = team.calls("response_url").size();
            var fingers = Executors.newFixedThreadPool(2);
            try {
                Callable<Exchange> click = () -> team.slack().member(ADA).clicks(card, right);
                for (Future<Exchange> done : fingers.invokeAll(Collections.nCopies(2, click))) {
                    assertThat(done.get().acknowledged()).isTrue();
                }
            } finally {
                fingers.shutdownNow();
            }

            await().atMost(SOON).until(() -> team.calls("response_url").size() == before + 2);
            assertThat(team.snapshot().ephemerals())
                    .filteredOn(shown -> shown.recipient().equals(ADA))
                    .extracting(Ephemeral::text)
                    .as("the result once, and for the other click what was answered already")
                    .satisfiesOnlyOnce(text -> assertThat(text).startsWith("Right."))
                    .satisfiesOnlyOnce(text -> assertThat(text).contains("already; the first answer counts.\nRight."));
            team.awaitText(card, "1 answered");
            assertThat(team.rows("answer")).isEqualTo(1);
            assertThat(team.rows("answer", "points = 10")).isEqualTo(1);
            assertThat(team.rows("memory")).isEqualTo(1);
        }
    }
}
