package io.github.k8scard.story;

import static io.github.k8scard.story.Running.ADA;
import static io.github.k8scard.story.Running.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.round.ChoiceOrder;
import io.github.k8scard.sandbox.workspace.Ephemeral;
import io.github.k8scard.storage.Engine;
import java.sql.SQLException;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How a run of practice ends, and what goes on after it. */
class PracticeRunStoryTest {
    private static final String REVEAL = "practice:reveal";
    private static final String RETRY = "practice:retry";

    @ParameterizedTest
    @EnumSource
    void what_was_missed_is_asked_again_until_it_is_known(Engine engine) throws SQLException {
        try (var team = Running.on(engine)) {
            Ephemeral shown = team.command(ADA, "");
            var missed = new ArrayList<String>();
            for (int card = 1; card <= 4; card++) {
                if (card > 2) {
                    missed.add(shown.text());
                }
                shown = answeredAndNext(team, shown, card > 2 ? REVEAL : right(team));
            }
            assertThat(shown.text()).startsWith("Done for today: 4 cards, 2 right. Tomorrow 2 are due.");
            assertThat(shown.blocks().toString()).contains("Retry the 2 I missed");

            shown = clicked(team, shown, RETRY);
            assertThat(asked(shown.text())).isEqualTo(asked(missed.get(0)));
            shown = answeredAndNext(team, shown, REVEAL);
            assertThat(asked(shown.text())).isEqualTo(asked(missed.get(1)));
            shown = answeredAndNext(team, shown, right(team));
            assertThat(asked(shown.text())).as("missed twice").isEqualTo(asked(missed.get(0)));
            shown = answeredAndNext(team, shown, right(team));
            assertThat(shown.text())
                    .startsWith("Done for today: 4 cards, 2 right at first, 2 after a retry. Tomorrow 2 are due.");
            assertThat(shown.offers(RETRY)).isFalse();
            assertThat(team.rows("memory", "stability < 0.3"))
                    .as("a second answer on a date moves no memory")
                    .isEqualTo(2);
        }
    }

    @Test
    void a_topic_that_is_named_is_not_refused_after_the_days_run() {
        try (var team = Running.on(Engine.H2)) {
            Ephemeral shown = team.command(ADA, "");
            for (int card = 1; card <= 4; card++) {
                shown = answeredAndNext(team, shown, REVEAL);
            }
            assertThat(shown.text()).startsWith("Done for today: 4 cards, 0 right.");
            shown = team.command(ADA, "practice etcd");
            int cards = 0;
            while (shown.offers(REVEAL)) {
                shown = answeredAndNext(team, shown, REVEAL);
                cards++;
            }
            assertThat(cards).isGreaterThan(1);
            assertThat(shown.text())
                    .contains(" on etcd for today: " + cards + " cards, 0 right. Tomorrow " + cards + " are due.");
            assertThat(shown.blocks().toString()).contains("Retry the " + cards + " I missed");
            team.at("2026-11-23T12:00");
            assertThat(team.command(ADA, "practice etcd").text()).contains("That is all on etcd for today");
            team.at("2026-11-24T09:00");
            assertThat(team.command(ADA, "practice etcd").offers(REVEAL)).isTrue();
        }
    }

    @Test
    void after_a_topic_without_misses_one_can_go_on_with_another() throws SQLException {
        try (var team = Running.on(Engine.H2)) {
            Ephemeral shown = team.command(ADA, "practice etcd");
            while (shown.offers(REVEAL)) {
                shown = answeredAndNext(team, shown, right(team));
            }
            assertThat(shown.text()).contains("That is all on etcd for today");
            Ephemeral next = clicked(team, shown, "practice:more");
            assertThat(next.offers(REVEAL)).isTrue();
        }
    }

    private static Ephemeral answeredAndNext(Running team, Ephemeral shown, String how) {
        team.slack().member(ADA).clicks(shown, how);
        Ephemeral result = team.awaitReplaced(shown, "Comes back on ");
        return clicked(team, result, result.offers(RETRY) ? RETRY : "practice:next");
    }

    private static Ephemeral clicked(Running team, Ephemeral before, String button) {
        team.slack().member(ADA).clicks(before, button);
        return team.slack()
                .awaitEphemeral(
                        now -> now.ts().equals(before.ts()) && !now.text().equals(before.text()), SOON);
    }

    private static String asked(String text) {
        return text.lines().findFirst().orElseThrow();
    }

    /** The button of the right choice of the card that was shown last. */
    private static String right(Running team) throws SQLException {
        try (var connection = team.connection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select choice_order from showing order by id desc limit 1")) {
            assertThat(rows.next()).isTrue();
            return "practice:choose:" + ChoiceOrder.read(rows.getString(1)).positionOf(0);
        }
    }
}
