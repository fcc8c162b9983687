package io.github.k8scard.story;

import static io.github.k8scard.story.Running.ADA;
import static io.github.k8scard.story.Running.BEN;
import static io.github.k8scard.story.Running.PLATFORM;
import static io.github.k8scard.story.Running.RANDOM;
import static io.github.k8scard.story.Running.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.sandbox.workspace.Ephemeral;
import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.sandbox.workspace.View;
import io.github.k8scard.storage.Engine;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A channel whose cards are revealed and graded instead of answered. */
class FlashcardStoryTest {

    /** Set in the form, as people do. */
    private static Running withFlashcards(Engine engine) {
        var team = Running.scheduled(engine);
        team.slack().member(ADA).types(PLATFORM, "/k8scard schedule");
        View form = team.slack().awaitModal(ADA, view -> view.callbackId().equals("schedule"), SOON);
        team.slack().member(ADA).submits(form, Map.of("mode", "FLASHCARD"));
        team.awaitRows(1, "channel", "mode = 'FLASHCARD'");
        return team;
    }

    private static View modal(Running team, String member, String text) {
        return team.slack().awaitModal(member, view -> view.blocks().toString().contains(text), SOON);
    }

    private static View opened(Running team, String member, Message card) {
        team.slack().member(member).clicks(card, "round:open");
        return modal(team, member, "How well did you know it?");
    }

    @ParameterizedTest
    @EnumSource
    void a_card_is_opened_graded_and_closed_with_its_answer(Engine engine) {
        try (var team = withFlashcards(engine)) {
            Message card = team.cardOf("2026-11-23");
            assertThat(card.offers("round:choose:0")).isFalse();
            assertThat(card.offers("round:reveal")).isFalse();
            assertThat(card.blocks().toString()).doesNotContain("confirm");

            View question = opened(team, ADA, card);
            assertThat(question.blocks().toString())
                    .contains("Again · 1 day", "Hard · 2 days", "Good · 4 days", "Easy · 16 days");
            assertThat(team.rows("answer")).isZero();
            assertThat(team.rows("memory")).isZero();

            team.slack().member(ADA).clicks(question, "round:grade:3");
            View result = modal(team, ADA, "You said: Good");
            assertThat(result.blocks().toString())
                    .contains("a streak begins: 1 daily card answered", "comes back in practice on Fri 27 Nov")
                    .doesNotContain("points");
            assertThat(team.rows("answer", "verdict = 'SELF_GRADED' and grade = 3 and points = 0 and in_time"))
                    .isEqualTo(1);

            View hard = opened(team, BEN, card);
            team.slack().member(BEN).clicks(hard, "round:grade:2");
            modal(team, BEN, "You said: Hard");

            team.at("2026-11-24T09:29");
            team.at("2026-11-24T09:30");
            Message closed = team.awaitText(card, "2 of you graded it.");
            assertThat(closed.text()).contains("closed", "2 of you graded it.");
            assertThat(team.command(ADA, "leaderboard").text())
                    .contains(
                            "Nobody has points here this week. Flashcards earn none",
                            "Ada (you): 0 points, 1 card graded")
                    .doesNotContain("nothing answered", "Answer today's card right");
            assertThat(team.command(BEN, "me").text()).contains("0 points", "1 answer, 1 card graded");
        }
    }

    @Test
    void a_second_click_shows_the_first_grade_and_changes_nothing() {
        try (var team = withFlashcards(Engine.H2)) {
            Message card = team.cardOf("2026-11-23");
            View question = opened(team, ADA, card);
            team.slack().member(ADA).clicks(question, "round:grade:1");
            modal(team, ADA, "You said: Again");
            team.slack().member(ADA).clicks(card, "round:open");
            View again = modal(team, ADA, "You graded this card already: Again. The first grade counts.");
            assertThat(again.offers("round:grade:4")).isFalse();
            assertThat(team.rows("answer")).isEqualTo(1);
        }
    }

    @Test
    void a_card_answered_today_elsewhere_says_when_it_comes_back_whatever_the_grade() {
        try (var team = withFlashcards(Engine.H2)) {
            team.slack().admin().invitesBot(RANDOM);
            team.command(ADA, RANDOM, "quiz");
            team.bot().runWhatIsDue();
            Message extra = team.slack().awaitMessage(message -> message.offers("round:reveal"), SOON);
            assertThat(team.clickWrong(ADA, extra).text()).contains("Not quite");
            Message daily = team.cardOf("2026-11-23");
            assertThat(daily.text()).contains(team.round(extra).card().question());
            View question = opened(team, ADA, daily);
            assertThat(question.blocks().toString()).contains("Again · 1 day", "Easy · 1 day");
            team.slack().member(ADA).clicks(question, "round:grade:4");
            modal(team, ADA, "comes back in practice on Tue 24 Nov");
            assertThat(team.rows("answer")).isEqualTo(2);
            assertThat(team.rows("memory")).isEqualTo(1);
        }
    }

    @Test
    void opening_a_card_proves_that_it_arrived() throws SQLException {
        try (var team = withFlashcards(Engine.H2)) {
            Message card = team.cardOf("2026-11-23");
            try (var connection = team.connection();
                    var statement = connection.createStatement()) {
                statement.executeUpdate("update delivery set state = 'UNKNOWN', ts = null where kind = 'CARD'");
            }
            opened(team, ADA, card);
            team.awaitRows(1, "delivery", "kind = 'CARD' and state = 'SENT' and ts = '" + card.ts() + "'");
        }
    }

    @Test
    void a_late_grade_earns_nothing_and_trains_all_the_same() {
        try (var team = withFlashcards(Engine.H2)) {
            Message card = team.cardOf("2026-11-23");
            team.at("2026-11-24T09:30");
            View question = opened(team, ADA, card);
            team.slack().member(ADA).clicks(question, "round:grade:3");
            View result = modal(team, ADA, "You said: Good");
            assertThat(result.blocks().toString()).contains("this earns nothing, but it trains your memory");
            assertThat(team.rows("memory")).isEqualTo(1);
        }
    }

    @Test
    void quiz_posts_a_flashcard_there_too() {
        try (var team = withFlashcards(Engine.H2)) {
            Ephemeral coming = team.command(ADA, "quiz etcd");
            assertThat(coming.text()).contains("You asked for an extra card");
            team.bot().runWhatIsDue();
            Message extra = team.slack()
                    .awaitMessage(message -> message.channel().equals(PLATFORM) && message.offers("round:open"), SOON);
            assertThat(extra.text()).startsWith("Extra card");
        }
    }
}
