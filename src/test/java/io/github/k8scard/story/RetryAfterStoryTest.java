package io.github.k8scard.story;

import static io.github.k8scard.story.Running.ADA;
import static io.github.k8scard.story.Running.BEN;
import static io.github.k8scard.story.Running.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.k8scard.app.demo.K8scardWorkspace;
import io.github.k8scard.sandbox.workspace.Exchange;
import io.github.k8scard.sandbox.workspace.Fault;
import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.storage.Engine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Slack asks to wait (429). The workspace counts each call that comes too early as a breach. */
class RetryAfterStoryTest {
    private static final String POST = "chat.postMessage";
    private static final String UPDATE = "chat.update";
    private static final String PUBLISH = "views.publish";
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Duration WAIT = Duration.ofSeconds(3);

    @ParameterizedTest
    @EnumSource
    @Tag("trap-12")
    void nothing_is_posted_before_its_time_even_after_a_restart_and_changes_go_on(Engine engine) {
        try (var team = Running.scheduled(engine)) {
            Message card = team.cardOf("2026-11-23");
            team.clickRight(ADA, card);
            team.slack().faults().next(POST, Fault.rateLimited(WAIT));
            int before = team.calls(POST).size();
            team.slack().member(BEN).types(Running.PLATFORM, "/k8scard quiz");
            team.slack().traffic().await(POST, before + 1, SOON);
            team.restart();
            team.bot().showCounts();
            team.awaitText(card, "1 answered");
            team.awaitRows(2, "delivery", "kind = 'CARD' and state = 'SENT'");
            assertWaited(team.calls(POST).subList(before, before + 2));
            assertThat(team.cards()).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("trap-12")
    void no_message_is_changed_before_its_time_even_after_a_restart_and_posts_go_on(Engine engine) {
        try (var team = Running.scheduled(engine)) {
            Message card = team.cardOf("2026-11-23");
            team.clickRight(ADA, card);
            team.slack().faults().next(UPDATE, Fault.rateLimited(WAIT));
            int before = team.calls(UPDATE).size();
            team.bot().showCounts();
            team.slack().traffic().await(UPDATE, before + 1, SOON);
            team.restart();
            team.slack().member(BEN).types(Running.PLATFORM, "/k8scard quiz");
            team.awaitRows(2, "delivery", "kind = 'CARD' and state = 'SENT'");
            int changes = team.calls(UPDATE).size();
            Instant free = team.calls(UPDATE).get(before).ended().plus(WAIT);
            assertThat(changes == before + 1 || Instant.now().isAfter(free))
                    .as("nothing was changed before the wait was over")
                    .isTrue();
            team.at("2026-11-24T09:30");
            team.slack()
                    .awaitMessage(
                            message -> message.ts().equals(card.ts())
                                    && message.text().contains(", closed"),
                            SOON);
            // the message shows the change a moment before the call has ended
            team.slack().traffic().await(UPDATE, before + 2, SOON);
            assertWaited(team.calls(UPDATE).subList(before, before + 2));
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("trap-12")
    void no_home_tab_is_drawn_before_its_time_even_after_a_restart_and_posts_go_on(Engine engine) {
        try (var team = Running.scheduled(engine)) {
            team.slack().faults().next(PUBLISH, Fault.rateLimited(WAIT));
            team.slack().member(ADA).opensHome();
            team.slack().traffic().await(PUBLISH, 1, SOON);
            team.restart();
            team.cardOf("2026-11-23");
            await().atMost(SOON).until(() -> {
                team.bot().drawHomes();
                return team.calls(PUBLISH).size() > 1;
            });
            team.slack().awaitHome(ADA, view -> true, SOON);
            assertWaited(team.calls(PUBLISH));
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("trap-12")
    void another_workspace_goes_on_meanwhile(Engine engine) {
        try (var one = Running.scheduled(engine);
                var two = new Running(
                                one.url(), K8scardWorkspace.plan("T0OTHER").withoutPace(), settings -> settings)
                        .schedule("09:30 daily")) {
            int posted = one.calls(POST).size();
            one.slack().faults().next(POST, Fault.rateLimited(LONG));
            one.slack().faults().next(PUBLISH, Fault.rateLimited(LONG));
            one.slack().member(BEN).types(Running.PLATFORM, "/k8scard quiz");
            one.slack().member(ADA).opensHome();
            one.slack().traffic().await(POST, posted + 1, SOON);
            one.slack().traffic().await(PUBLISH, 1, SOON);

            two.slack().member(BEN).types(Running.PLATFORM, "/k8scard quiz");
            two.slack().member(ADA).opensHome();
            two.lastCard();
            two.slack().awaitHome(ADA, view -> true, SOON);

            one.bot().runWhatIsDue();
            one.bot().drawHomes();
            assertThat(one.calls(POST)).hasSize(posted + 1);
            assertThat(one.calls(PUBLISH)).extracting(Exchange::status).containsExactly(429);
        }
    }

    @Test
    void a_bot_that_slack_makes_wait_with_its_first_question_asks_again_in_time() {
        try (var team = Running.on(Engine.H2)) {
            int before = team.calls("auth.test").size();
            team.slack().faults().next("auth.test", Fault.rateLimited(WAIT));
            team.restart();
            assertWaited(team.calls("auth.test").subList(before, before + 2));
        }
    }

    private static void assertWaited(List<Exchange> calls) {
        assertThat(calls).extracting(Exchange::status).containsExactly(429, 200);
        assertThat(Duration.between(calls.get(0).ended(), calls.get(1).started()))
                .isBetween(WAIT, WAIT.plus(SOON));
    }
}
