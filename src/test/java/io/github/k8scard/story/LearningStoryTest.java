package io.github.k8scard.story;

import static io.github.k8scard.story.Running.ADA;
import static io.github.k8scard.story.Running.BEN;
import static io.github.k8scard.story.Running.RANDOM;
import static io.github.k8scard.story.Running.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.deck.Card;
import io.github.k8scard.sandbox.workspace.Ephemeral;
import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.sandbox.workspace.View;
import io.github.k8scard.storage.Engine;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What answers in channels do to a member's practice. */
class LearningStoryTest {

    private static Message extra(Running team, String channel, int number) {
        team.command(ADA, channel, "quiz");
        team.bot().runWhatIsDue();
        team.awaitRows(number, "delivery", "kind = 'CARD' and state = 'SENT'");
        return team.slack()
                .awaitMessage(message -> message.channel().equals(channel) && message.offers("round:reveal"), SOON);
    }

    private static String question(Card card) {
        return card.question().replaceAll("[`*]", "");
    }

    private static Ephemeral answered(Running team, Ephemeral shown) {
        team.slack().member(ADA).clicks(shown, "practice:choose:0");
        Ephemeral result = team.awaitReplaced(shown, "Comes back on ");
        team.slack().member(ADA).clicks(result, "practice:next");
        return team.slack()
                .awaitEphemeral(
                        now -> now.ts().equals(result.ts()) && !now.text().contains("Comes back on "), SOON);
    }

    @ParameterizedTest
    @EnumSource
    void what_was_wrong_on_monday_comes_back_before_what_was_right(Engine engine) {
        try (var team = Running.scheduled(engine)) {
            Message monday = team.cardOf("2026-11-23");
            Card right = team.round(monday).card();
            assertThat(team.clickRight(ADA, monday).text()).contains("comes back in practice on Fri 27 Nov");
            Message quiz = extra(team, Running.PLATFORM, 2);
            Card wrong = team.round(quiz).card();
            assertThat(team.clickWrong(ADA, quiz).text()).contains("comes back in practice on Tue 24 Nov");

            team.at("2026-11-24T09:00");
            Ephemeral tuesday = team.command(ADA, "");
            assertThat(tuesday.text()).startsWith("Practice: " + question(wrong));
            team.at("2026-11-27T09:00");
            Ephemeral friday = team.command(ADA, "");
            assertThat(friday.text()).startsWith("Practice: " + question(wrong));
            assertThat(answered(team, friday).text()).startsWith("Practice: " + question(right));
        }
    }

    @Test
    void what_was_revealed_counts_as_not_known_and_comes_back_the_next_day() {
        try (var team = Running.scheduled(Engine.H2)) {
            Message card = team.cardOf("2026-11-23");
            team.slack().member(ADA).clicks(card, "round:reveal");
            team.slack()
                    .awaitModal(
                            ADA,
                            view -> view.blocks().toString().contains("comes back in practice on Tue 24 Nov"),
                            SOON);
            assertThat(team.rows("answer", "verdict = 'REVEALED' and grade = 1"))
                    .isEqualTo(1);
            assertThat(team.rows("memory", "stability < 0.3")).isEqualTo(1);
            team.clickRight(ADA, card);
            assertThat(team.rows("memory", "stability < 0.3")).isEqualTo(1);
        }
    }

    @Test
    void a_second_click_on_a_practice_card_shows_the_first_result_and_changes_nothing() {
        try (var team = Running.on(Engine.H2)) {
            Ephemeral shown = team.command(ADA, "");
            team.slack().member(ADA).clicks(shown, "practice:reveal");
            team.awaitReplaced(shown, "Revealed, so it counts as not known.");
            team.slack().member(ADA).clicks(shown, "practice:choose:1");
            assertThat(team.awaitReplaced(shown, "Comes back on ").text()).startsWith("Revealed");
            assertThat(team.rows("answer")).isEqualTo(1);
            assertThat(team.rows("memory", "stability < 0.3")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void one_card_in_two_channels_moves_memory_once_a_day_and_both_rounds_are_answered(Engine engine) {
        try (var team = Running.scheduled(engine)) {
            team.slack().admin().invitesBot(RANDOM);
            Message one = extra(team, RANDOM, 1);
            Message other = team.cardOf("2026-11-23");
            assertThat(team.round(one).card()).isEqualTo(team.round(other).card());
            team.clickWrong(ADA, one);
            assertThat(team.clickRight(ADA, other).text())
                    .contains(
                            "no points: you have answered this card elsewhere", "comes back in practice on Tue 24 Nov");
            assertThat(team.rows("answer", "round_id is not null")).isEqualTo(2);
            assertThat(team.rows("memory", "stability < 0.3")).isEqualTo(1);
            team.later(Duration.ofMinutes(1));
            assertThat(team.awaitText(other, "1 answered")).isNotNull();
        }
    }

    @Test
    void a_closed_card_leads_to_a_run_of_ones_own_in_a_modal() {
        try (var team = Running.scheduled(Engine.H2)) {
            Message card = team.cardOf("2026-11-23");
            team.at("2026-11-24T09:30");
            Message closed = team.awaitText(card, "Practice");
            team.slack().member(BEN).clicks(closed, "practice:next");
            View question = team.slack().awaitModal(BEN, view -> view.offers("practice:choose:0"), SOON);
            team.slack().member(BEN).clicks(question, "practice:reveal");
            View result = team.slack().awaitModal(BEN, view -> view.offers("practice:next"), SOON);
            assertThat(result.id()).isEqualTo(question.id());
            team.slack().member(BEN).clicks(result, "practice:next");
            team.slack().awaitModal(BEN, view -> view.offers("practice:choose:0"), SOON);
            assertThat(team.snapshot().messagesIn(Running.PLATFORM))
                    .noneMatch(message -> message.text().startsWith("Practice"));
        }
    }

    @Test
    void an_answer_that_is_late_for_the_board_still_trains() {
        try (var team = Running.scheduled(Engine.H2)) {
            Message card = team.cardOf("2026-11-23");
            team.at("2026-11-24T09:30");
            assertThat(team.clickWrong(BEN, card).text())
                    .contains("the card had closed: this earns nothing, but it trains your memory all the same");
            assertThat(team.rows("memory", "member_id = 'U0BEN' and last_date = date '2026-11-24'"))
                    .isEqualTo(1);
        }
    }
}
