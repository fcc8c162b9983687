package io.github.k8scard.story;

import static io.github.k8scard.story.Running.ADA;
import static io.github.k8scard.story.Running.BEN;
import static io.github.k8scard.story.Running.PLATFORM;
import static io.github.k8scard.story.Running.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.Machine;
import io.github.k8scard.sandbox.workspace.ActiveFaults;
import io.github.k8scard.sandbox.workspace.Exchange;
import io.github.k8scard.sandbox.workspace.Fault;
import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.storage.Engine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutageStoryTest {
    private static final String POST = "chat.postMessage";
    private static final String CARD = "kind = 'CARD' and state = ";

    @ParameterizedTest
    @EnumSource
    void a_card_is_late_for_a_while_and_then_left_out(Engine engine) {
        try (var team = Running.scheduled(engine)) {
            team.at("2026-11-23T14:00");
            assertThat(team.lastCard().text()).startsWith("Card for Mon 23 Nov (late): ");
            team.at("2026-11-24T18:01");
            team.at("2026-11-24T23:59");
            assertThat(team.rows("round")).isEqualTo(1);
            assertThat(team.cardOf("2026-11-25").text()).startsWith("Card for Wed 25 Nov: ");
        }
    }

    @Test
    @Tag("trap-4")
    void after_days_down_there_is_one_card_and_no_burst() {
        try (var team = Running.on(Engine.H2).schedule("09:30 mon-fri")) {
            team.cardOf("2026-11-26");
            team.at("2026-11-30T10:00");
            Message card =
                    team.slack().awaitMessage(message -> message.text().startsWith("Card for Mon 30 Nov (late)"), SOON);
            team.bot().runWhatIsDue();
            assertThat(team.cards()).containsExactly(card);
            assertThat(team.rows("round")).isEqualTo(2);
        }
    }

    @Test
    void a_429_is_waited_out() {
        try (var team = Running.scheduled(Engine.H2)) {
            team.awaitRows(1, "delivery", "state = 'SENT'");
            int before = team.calls(POST).size();
            team.slack().faults().next(POST, Fault.rateLimited(Duration.ofSeconds(2)));
            team.at("2026-11-23T09:30");
            team.slack().member(BEN).types(PLATFORM, "/k8scard skip");
            team.awaitRows(1, "delivery", CARD + "'SENT'");
            team.awaitRows(2, "delivery", "kind = 'NOTICE' and state = 'SENT'");

            List<Exchange> calls =
                    team.calls(POST).subList(before, team.calls(POST).size());
            assertThat(calls).extracting(Exchange::status).containsExactly(429, 200, 200);
            assertThat(Duration.between(calls.get(0).started(), calls.get(1).started()))
                    .isGreaterThanOrEqualTo(Duration.ofSeconds(2));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_card_that_waits_for_slack_is_late_after_five_minutes_and_is_dropped_by_a_pause(Engine engine) {
        try (var team = Running.scheduled(engine)) {
            team.awaitRows(1, "delivery", "state = 'SENT'");
            var busy = team.slack().faults().always(POST, Fault.refused("service_unavailable"));
            team.at("2026-11-23T09:34");
            team.awaitRows(1, "delivery", CARD + "'PENDING' and attempts > 0");
            busy.off();
            team.later(Duration.ofMinutes(3));
            assertThat(team.lastCard().text()).startsWith("Card for Mon 23 Nov (late): ");

            team.slack().faults().always(POST, Fault.refused("service_unavailable"));
            team.at("2026-11-24T09:30");
            team.awaitRows(1, "delivery", CARD + "'PENDING' and attempts > 0");
            team.slack().member(BEN).types(PLATFORM, "/k8scard pause");
            team.awaitRows(1, "channel", "state = 'PAUSED'");
            team.slack().faults().clear();
            team.changes(BEN, "resume");
            team.later(Duration.ofMinutes(10));
            assertThat(team.rows("delivery", CARD + "'FAILED'")).isEqualTo(1);
            assertThat(team.command(ADA, "status").text())
                    .contains("Next card Wed 25 Nov", "the daily card was stopped before it could be sent");
        }
    }

    @Test
    void what_could_not_reach_slack_is_sent_once_slack_is_back() {
        try (var team = Running.scheduled(Engine.H2)) {
            team.awaitRows(1, "delivery", "state = 'SENT'");
            team.slack().refuseConnections();
            for (int i = 0; i < 3; i++) {
                // uses up the connections that were kept open: what is written to one that dies is of unknown outcome
                team.commandAnsweredAtOnce(ADA, "resume");
            }
            team.at("2026-11-23T09:30");
            team.awaitRows(1, "delivery", CARD + "'PENDING' and attempts > 0");
            team.slack().acceptConnections();
            team.later(Duration.ofMinutes(6));
            team.awaitRows(1, "delivery", CARD + "'SENT'");
            assertThat(team.cards()).hasSize(1);
        }
    }

    @Test
    @Tag("trap-1")
    void a_post_of_unknown_outcome_is_never_repeated_and_a_click_proves_it() {
        var faults = Map.of(
                "5xx", Fault.statusAfter(500), "cut", Fault.cutAfter(), "internal", Fault.refused("internal_error"));
        faults.forEach((name, fault) -> {
            try (var team = Running.scheduled(Engine.H2)) {
                team.awaitRows(1, "delivery", "state = 'SENT'");
                team.slack().faults().next(POST, fault);
                team.at("2026-11-23T09:30");
                team.awaitRows(1, "delivery", CARD + "'UNKNOWN'");
                team.later(Duration.ofMinutes(10));
                assertThat(team.command(ADA, "status").text())
                        .as(name)
                        .contains("may or may not have arrived: Slack did not answer. I post nothing twice.")
                        .doesNotContain("Exception", "http", "127.0.0.1", "internal_error");
                assertThat(team.calls(POST)).as(name).hasSize(2);
                if (!name.equals("internal")) {
                    Message card = team.lastCard();
                    assertThat(team.clickRight(ADA, card).text()).contains("+10 points", "1 daily card answered");
                    team.bot().showCounts();
                    team.awaitText(card, "1 answered");
                    team.at("2026-11-24T09:31");
                    team.awaitText(card, ", closed");
                }
            }
        });
    }

    @Test
    @Tag("thorough")
    void a_hanging_post_is_given_up_as_unknown_and_a_late_click_still_closes_it() {
        try (var team = Running.scheduled(Engine.H2)) {
            team.awaitRows(1, "delivery", "state = 'SENT'");
            var hang = team.slack().faults().next(POST, Fault.hangAfter());
            team.clock().moveTo(Running.instant("2026-11-23T09:30"));
            team.bot().runWhatIsDue();
            team.slack().awaitMessage(message -> message.offers("round:reveal"), SOON);
            Awaitility.await().atMost(SOON).until(() -> team.rows("delivery", CARD + "'UNKNOWN'") == 1);
            hang.off();
            Message card = team.lastCard();
            team.at("2026-11-24T09:30");
            assertThat(team.now(card).text()).doesNotContain("closed");
            assertThat(team.clickRight(ADA, card).text()).contains("this earns nothing, but it trains your memory");
            team.bot().runWhatIsDue();
            team.awaitText(card, ", closed");
            assertThat(team.snapshot().messagesIn(PLATFORM)).hasSize(3);
        }
    }

    @Test
    @Tag("trap-13")
    void what_slack_refuses_is_not_repeated() {
        for (String code : List.of("channel_not_found", "invalid_blocks")) {
            try (var team = Running.scheduled(Engine.H2)) {
                team.awaitRows(1, "delivery", "state = 'SENT'");
                team.slack().faults().next(POST, Fault.refused(code));
                team.at("2026-11-23T09:30");
                team.awaitRows(1, "delivery", CARD + "'FAILED'");
                team.later(Duration.ofMinutes(10));
                team.awaitRows(0, "delivery", "state = 'PENDING'");
                assertThat(team.calls(POST))
                        .filteredOn(call ->
                                call.request().path("channel").asString().equals(PLATFORM))
                        .hasSize(2);
                assertThat(team.command(ADA, "status").text())
                        .contains("was not posted: Slack")
                        .doesNotContain(code);
                if (code.equals("channel_not_found")) {
                    assertThat(team.changes(ADA, "resume").text()).contains("Next card Tue 24 Nov");
                }
                assertThat(team.cardOf("2026-11-24").text()).startsWith("Card for Tue 24 Nov");
            }
        }
    }

    @Test
    void a_crash_while_posting_leaves_a_card_that_a_click_proves() {
        try (var team = Running.scheduled(Engine.H2)) {
            Message card = team.cardOf("2026-11-23");
            try (var connection = team.connection();
                    var statement = connection.createStatement()) {
                statement.execute(
                        "update delivery set state = 'SENDING', ts = null, settled_at = null where kind = 'CARD'");
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException(e);
            }
            team.restart();
            team.clickRight(ADA, card);
            team.awaitRows(1, "delivery", CARD + "'SENT' and ts = '" + card.ts() + "'");
            assertThat(team.cards()).hasSize(1);
        }
    }

    @Test
    @Tag("timed")
    @Tag("trap-7")
    void with_a_slow_slack_everything_is_acknowledged_within_a_second() {
        try (var team = Running.scheduled(Engine.H2)) {
            Message card = team.cardOf("2026-11-23");
            String right = team.right(card);
            try (var slow = team.slack().faults().always(ActiveFaults.ALL, Fault.slow(Duration.ofSeconds(2)))) {
                var ada = team.slack().member(ADA);
                var machine = new Machine();
                for (String words : List.of("", "quiz", "schedule 10:00", "status", "me", "leaderboard", "help")) {
                    assertThat(ada.types(PLATFORM, "/k8scard " + words).took())
                            .as(words)
                            .isLessThan(machine.granted(Duration.ofSeconds(1)));
                }
                assertThat(ada.clicks(card, right).took()).isLessThan(machine.granted(Duration.ofSeconds(1)));
                assertThat(team.slack().member(BEN).clicks(card, "round:reveal").took())
                        .isLessThan(machine.granted(Duration.ofSeconds(1)));
                assertThat(slow.isWaiting()).isTrue();
                team.slack()
                        .awaitEphemeral(
                                shown -> shown.recipient().equals(ADA)
                                        && shown.text().startsWith("Right."),
                                SOON);
                team.slack().awaitModal(BEN, view -> true, SOON);
                team.slack().awaitMessage(message -> message.text().contains("at 10:00"), SOON);
            }
        }
    }
}
