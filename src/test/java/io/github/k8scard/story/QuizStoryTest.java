package io.github.k8scard.story;

import static io.github.k8scard.story.Running.ADA;
import static io.github.k8scard.story.Running.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.storage.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Extra cards, which somebody asks for. */
class QuizStoryTest {
    private static Message extraCard(Running team, int number) {
        team.bot().runWhatIsDue();
        team.awaitRows(number, "delivery", "kind = 'CARD' and state = 'SENT'");
        return team.lastCard();
    }

    @ParameterizedTest
    @EnumSource
    void three_extra_cards_a_day_and_then_the_time_when_the_next_is_possible(Engine engine) {
        try (var team = Running.scheduled(engine)) {
            for (int i = 1; i <= 3; i++) {
                assertThat(team.command(BEN, "quiz").text()).contains("You asked for an extra card");
                assertThat(extraCard(team, i).text()).startsWith("Extra card, asked for by Ben: ");
            }
            assertThat(team.command(ADA, "quiz").text())
                    .contains("has had its 3 extra cards for today", "in 15 h", "at midnight (Europe/London)");
            assertThat(team.cardOf("2026-11-23").text()).startsWith("Card for Mon 23 Nov");
            assertThat(team.rows("round", "daily_date is null")).isEqualTo(3);
            assertThat(team.rows("card_text")).isEqualTo(4);

            team.at("2026-11-24T08:00");
            assertThat(team.command(ADA, "quiz").text()).contains("You asked for an extra card");
        }
    }

    @Test
    void an_extra_card_earns_points_and_leaves_the_streak_alone() {
        try (var team = Running.scheduled(Engine.H2)) {
            team.command(ADA, "quiz RBAC");
            Message extra = extraCard(team, 1);
            assertThat(team.round(extra).card().topic()).containsIgnoringCase("RBAC");
            assertThat(team.clickRight(ADA, extra).text())
                    .contains("+10 points")
                    .doesNotContain("in a row")
                    .doesNotContain("streak");
            Message daily = team.cardOf("2026-11-23");
            assertThat(team.clickRight(ADA, daily).text()).contains("a streak begins: 1 daily card answered");
            assertThat(team.command(ADA, "leaderboard").text()).contains("Ada (you): 20 points, 2 right of 2 (100%)");
        }
    }

    @Test
    void a_channel_without_a_schedule_can_have_extra_cards() {
        try (var team = Running.on(Engine.H2)) {
            team.command(ADA, "quiz");
            Message card = extraCard(team, 1);
            assertThat(card.text()).startsWith("Extra card, asked for by Ada: ");
            assertThat(team.clickRight(BEN, card).text()).contains("+10 points");
        }
    }
}
