package io.github.k8scard.story;

import static io.github.k8scard.story.Running.ADA;
import static io.github.k8scard.story.Running.BEN;
import static io.github.k8scard.story.Running.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.sandbox.workspace.Ephemeral;
import io.github.k8scard.sandbox.workspace.Fault;
import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.sandbox.workspace.View;
import io.github.k8scard.storage.Engine;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What leads on from a private result. */
class ResultButtonsStoryTest {
    private static final String NEXT = "result:next";
    private static final String PROGRESS = "result:progress";

    @Test
    void a_card_and_ones_progress_come_beside_the_result_which_stays() {
        try (var team = Running.scheduled(Engine.H2)) {
            Message card = team.cardOf("2026-11-23");
            Ephemeral result = team.clickRight(ADA, card);
            Ephemeral practice =
                    team.answerTo(ADA, () -> team.slack().member(ADA).clicks(result, NEXT));
            assertThat(practice.text()).startsWith("Practice: ");
            Ephemeral numbers =
                    team.answerTo(ADA, () -> team.slack().member(ADA).clicks(result, PROGRESS));
            assertThat(numbers.text()).startsWith("Your progress").contains("10 points", "1 answer, 1 right of 1");
            assertThat(team.snapshot().ephemerals()).contains(result, practice);

            team.slack().member(ADA).clicks(practice, "practice:choose:0");
            Ephemeral practised = team.awaitReplaced(practice, "Comes back on ");
            Ephemeral more = team.answerTo(ADA, () -> team.slack().member(ADA).clicks(practised, PROGRESS));
            assertThat(more.text()).contains("2 answers");
            assertThat(team.snapshot().ephemerals()).contains(practised);
        }
    }

    @Test
    @Tag("trap-15")
    void the_buttons_of_a_result_of_days_ago_still_work() {
        try (var team = Running.scheduled(Engine.H2)) {
            Ephemeral result = team.clickWrong(ADA, team.cardOf("2026-11-23"));
            team.cardOf("2026-11-24");
            team.restart();
            team.cardOf("2026-11-26");
            assertThat(team.answerTo(ADA, () -> team.slack().member(ADA).clicks(result, NEXT))
                            .text())
                    .startsWith("Practice: ");
        }
    }

    @Test
    @Tag("trap-15")
    void each_of_six_clicks_and_one_half_an_hour_later_is_answered() {
        try (var team = Running.scheduled(Engine.H2)) {
            Ephemeral result = team.clickRight(ADA, team.cardOf("2026-11-23"));
            for (int i = 0; i < 7; i++) {
                team.later(i == 6 ? Duration.ofMinutes(31) : Duration.ofSeconds(1));
                assertThat(team.answerTo(ADA, () -> team.slack().member(ADA).clicks(result, PROGRESS))
                                .text())
                        .startsWith("Your progress");
            }
        }
    }

    @Test
    void in_a_modal_what_they_bring_lies_on_top_of_the_result() {
        try (var team = Running.scheduled(Engine.H2)) {
            Message card = team.cardOf("2026-11-23");
            team.slack().member(BEN).clicks(card, "round:reveal");
            View answer = team.slack().awaitModal(BEN, view -> view.offers(NEXT), SOON);
            team.slack().member(BEN).clicks(answer, PROGRESS);
            View numbers = team.slack()
                    .awaitModal(BEN, view -> view.blocks().toString().contains("Your progress"), SOON);
            team.slack().member(BEN).closes(numbers);
            View back = team.slack().awaitModal(BEN, view -> view.offers(NEXT), SOON);
            assertThat(back.id()).isEqualTo(answer.id()).isNotEqualTo(numbers.id());

            team.slack().faults().next("views.push", Fault.refused("push_limit_reached"));
            team.slack().member(BEN).clicks(back, NEXT);
            View practice = team.slack().awaitModal(BEN, view -> view.offers("practice:choose:0"), SOON);
            assertThat(practice.id()).isEqualTo(answer.id());
        }
    }

    @Test
    void the_fifth_daily_card_in_a_row_is_celebrated_by_the_click_that_made_it_and_in_the_digest() {
        try (var team = Running.scheduled(Engine.H2)) {
            for (LocalDate day = LocalDate.of(2026, 11, 23); day.getDayOfMonth() < 27; day = day.plusDays(1)) {
                Message card = team.cardOf(day.toString());
                team.clickRight(ADA, card);
                team.clickRight(BEN, card);
            }
            team.awaitRows(2, "member", "name in ('Ada', 'Ben')");
            team.command(BEN, "opt-out");
            Message fifth = team.cardOf("2026-11-27");
            String celebrated = "🎉 You have answered 5 daily cards in a row!";
            assertThat(team.clickWrong(ADA, fifth).text())
                    .startsWith("Not quite.")
                    .contains(celebrated);
            assertThat(team.clickRight(BEN, fifth).text()).contains(celebrated);
            assertThat(team.clickRight(ADA, fifth).text()).doesNotContain(celebrated, "in a row");
            team.cardOf("2026-11-28");

            team.cardOf("2026-11-30");
            Message digest = team.slack().awaitMessage(message -> message.text().startsWith("The week of "), SOON);
            assertThat(digest.text())
                    .contains("🎉 5 daily cards answered in a row: Ada")
                    .doesNotContain("Ben");
        }
    }
}
