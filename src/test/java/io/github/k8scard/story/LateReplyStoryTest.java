package io.github.k8scard.story;

import static io.github.k8scard.story.Running.ADA;
import static io.github.k8scard.story.Running.PLATFORM;
import static io.github.k8scard.story.Running.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.sandbox.workspace.ActiveFaults;
import io.github.k8scard.sandbox.workspace.Ephemeral;
import io.github.k8scard.sandbox.workspace.Fault;
import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.storage.Engine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A member has answered, and Slack does not take what they alone are to see. */
class LateReplyStoryTest {
    private static final String REPLY = ActiveFaults.RESPONSE_URL;

    @Test
    void a_result_that_slack_refuses_for_a_while_is_shown_once_it_takes_it() {
        var faults = Map.of("429", Fault.rateLimited(Duration.ofSeconds(1)), "503", Fault.status(503));
        faults.forEach((name, fault) -> {
            try (var team = Running.scheduled(Engine.H2)) {
                Message card = team.cardOf("2026-11-23");
                int before = team.calls(REPLY).size();
                team.slack().faults().next(REPLY, fault);
                team.clickRight(ADA, card);
                team.slack().traffic().await(REPLY, before + 2, SOON);
                assertThat(results(team)).as(name).hasSize(1);
            }
        });
    }

    @Test
    void one_that_waits_is_shown_before_the_bot_stops() {
        try (var team = Running.scheduled(Engine.H2)) {
            Message card = team.cardOf("2026-11-23");
            int before = team.calls(REPLY).size();
            team.slack().faults().next(REPLY, Fault.status(503));
            team.slack().member(ADA).clicks(card, team.right(card));
            team.slack().traffic().await(REPLY, before + 1, SOON);
            team.restart();
            assertThat(results(team)).hasSize(1);
        }
    }

    @Test
    void one_that_may_have_arrived_is_not_shown_twice() {
        try (var team = Running.scheduled(Engine.H2)) {
            Message card = team.cardOf("2026-11-23");
            int before = team.calls(REPLY).size();
            team.slack().faults().next(REPLY, Fault.cutAfter());
            team.clickRight(ADA, card);
            team.restart();
            assertThat(results(team)).hasSize(1);
            assertThat(team.calls(REPLY)).hasSize(before + 1);
        }
    }

    private static List<Ephemeral> results(Running team) {
        return team.snapshot().ephemeralsFor(PLATFORM, ADA).stream()
                .filter(shown -> shown.text().contains("+10 points"))
                .toList();
    }
}
