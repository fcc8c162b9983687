package io.github.k8scard.story;

import static io.github.k8scard.story.Running.ADA;
import static io.github.k8scard.story.Running.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.app.demo.K8scardWorkspace;
import io.github.k8scard.sandbox.workspace.Exchange;
import io.github.k8scard.sandbox.workspace.Fault;
import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.storage.Engine;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The connection was cut after Slack had carried a post out, or not: the bot looks for it where it may. */
class UnknownStoryTest {
    private static final String POST = "chat.postMessage";
    private static final String HISTORY = "conversations.history";
    private static final String CARD = "kind = 'CARD' and state = ";

    @ParameterizedTest
    @EnumSource
    void a_card_is_found_in_the_channels_history_and_goes_on_like_any_other(Engine engine) {
        try (var team = withHistory(engine)) {
            team.slack().faults().next(POST, Fault.cutAfter());
            team.at("2026-11-23T09:30");
            team.awaitRows(1, "delivery", CARD + "'UNKNOWN'");
            Message card = team.lastCard();
            team.later(Duration.ofSeconds(70));
            team.awaitRows(1, "delivery", CARD + "'SENT' and ts = '" + card.ts() + "'");

            List<Exchange> searches = team.calls(HISTORY);
            assertThat(searches).hasSize(1);
            assertThat(searches.get(0).request().path("include_all_metadata").asString())
                    .isIn("1", "true");
            assertThat(searches.get(0).request().path("limit").asInt()).isEqualTo(15);
            assertThat(team.clickRight(ADA, card).text()).contains("+10 points", "1 daily card answered");
            team.at("2026-11-24T09:30");
            team.awaitText(card, ", closed");
            assertThat(team.cards()).hasSize(1);
        }
    }

    @Test
    void one_whose_sender_crashed_is_found_as_well() throws SQLException {
        try (var team = withHistory(Engine.H2)) {
            Message card = team.cardOf("2026-11-23");
            try (var connection = team.connection();
                    var statement = connection.createStatement()) {
                statement.execute(
                        "update delivery set state = 'SENDING', ts = null, settled_at = null where kind = 'CARD'");
            }
            team.later(Duration.ofSeconds(100));
            assertThat(team.rows("delivery", CARD + "'SENDING'"))
                    .as("it may still be under way")
                    .isEqualTo(1);
            team.later(Duration.ofSeconds(30));
            team.awaitRows(1, "delivery", CARD + "'UNKNOWN'");
            team.later(Duration.ofSeconds(70));
            team.awaitRows(1, "delivery", CARD + "'SENT' and ts = '" + card.ts() + "'");
            assertThat(team.cards()).hasSize(1);
        }
    }

    @Test
    void one_that_is_found_after_its_round_has_closed_is_closed() {
        try (var team = withHistory(Engine.H2)) {
            team.slack().faults().next(POST, Fault.cutAfter());
            team.at("2026-11-23T09:30");
            team.awaitRows(1, "delivery", CARD + "'UNKNOWN'");
            Message card = team.lastCard();
            var empty = team.slack().faults().always(HISTORY, Fault.emptyHistory());
            team.ends(ADA);
            team.later(Duration.ofMinutes(2));
            team.at("2026-11-24T09:29");
            empty.off();
            team.later(Duration.ofHours(26));
            team.awaitText(card, ", closed");
        }
    }

    @Test
    void one_that_is_not_found_is_not_posted_again_and_status_says_so() {
        try (var team = withHistory(Engine.H2)) {
            team.slack().faults().next(POST, Fault.cut());
            team.at("2026-11-23T09:30");
            team.awaitRows(1, "delivery", CARD + "'UNKNOWN'");
            for (int i = 0; i < 5; i++) {
                team.later(Duration.ofHours(4));
            }
            assertThat(team.calls(HISTORY)).hasSizeBetween(2, 12);
            assertThat(team.cards()).isEmpty();
            assertThat(team.command(ADA, "status").text()).contains("may or may not have arrived");
            assertThat(team.rows("delivery", CARD + "'UNKNOWN'")).isEqualTo(1);
        }
    }

    @Test
    void without_the_scope_nothing_is_looked_for_and_a_click_proves_it() {
        try (var team = Running.scheduled(Engine.H2)) {
            team.awaitRows(1, "delivery", "state = 'SENT'");
            team.slack().faults().next(POST, Fault.cutAfter());
            team.at("2026-11-23T09:30");
            team.awaitRows(1, "delivery", CARD + "'UNKNOWN'");
            for (int i = 0; i < 10; i++) {
                team.later(Duration.ofMinutes(5));
            }
            assertThat(team.calls(HISTORY)).isEmpty();
            assertThat(team.command(ADA, "status").text()).contains("may or may not have arrived");
            team.clickRight(ADA, team.lastCard());
            team.awaitRows(1, "delivery", CARD + "'SENT'");
        }
    }

    @Test
    void where_slack_allows_one_search_a_minute_the_second_waits_for_it() {
        try (var team = withHistory(Engine.H2)) {
            team.slack().faults().next(POST, Fault.cutAfter());
            team.at("2026-11-23T09:30");
            team.awaitRows(1, "delivery", CARD + "'UNKNOWN'");
            Duration wait = Duration.ofSeconds(2);
            team.slack().faults().next(HISTORY, Fault.rateLimited(wait));
            team.later(Duration.ofSeconds(70));
            team.slack().traffic().await(HISTORY, 1, SOON);
            team.later(Duration.ofMinutes(3));
            Awaitility.await().atMost(SOON).until(() -> {
                team.later(Duration.ofMinutes(5));
                return team.rows("delivery", CARD + "'SENT'") == 1;
            });
            List<Exchange> searches = team.calls(HISTORY);
            assertThat(searches).hasSize(2);
            assertThat(Duration.between(searches.get(0).ended(), searches.get(1).started()))
                    .as("the wait runs in real time")
                    .isGreaterThanOrEqualTo(wait);
        }
    }

    private static Running withHistory(Engine engine) {
        Running team = Running.with(
                        engine,
                        K8scardWorkspace.plan().withScopes("channels:history").withoutPace())
                .schedule("09:30 daily");
        team.awaitRows(1, "delivery", "state = 'SENT'");
        return team;
    }
}
