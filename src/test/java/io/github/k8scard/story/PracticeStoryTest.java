package io.github.k8scard.story;

import static io.github.k8scard.story.Running.ADA;
import static io.github.k8scard.story.Running.BEN;
import static io.github.k8scard.story.Running.EMI;
import static io.github.k8scard.story.Running.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.deck.Card;
import io.github.k8scard.sandbox.workspace.Ephemeral;
import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.storage.Engine;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Cards that a member is shown alone. */
class PracticeStoryTest {
    @ParameterizedTest
    @EnumSource
    void practice_goes_on_card_by_card_until_it_is_enough_for_a_day(Engine engine) {
        try (var team = Running.on(engine)) {
            Ephemeral shown = team.command(ADA, "");
            Set<String> questions = new HashSet<>();
            for (int i = 0; i < 4; i++) {
                assertThat(shown.text()).startsWith("Practice: ");
                questions.add(question(shown));
                team.slack().member(ADA).clicks(shown, "practice:choose:0");
                Ephemeral result = team.awaitReplaced(shown, "Comes back on ");
                team.slack().member(ADA).clicks(result, "practice:next");
                shown = team.slack()
                        .awaitEphemeral(now -> now.ts().equals(result.ts()) && !now.offers("practice:next"), SOON);
            }
            assertThat(questions).hasSize(4);
            assertThat(shown.text()).startsWith("Done for today").contains("Done for today: 4 cards, ", " right. ");
            Ephemeral done = shown;
            team.slack().member(ADA).clicks(done, "practice:more");
            assertThat(team.awaitReplaced(done, "Practice: ").offers("practice:reveal"))
                    .isTrue();
            assertThat(team.rows("answer", "round_id is null and points = 0")).isEqualTo(4);

            team.at("2026-11-30T09:00");
            assertThat(team.command(ADA, "").text()).startsWith("Practice: ");
        }
    }

    @Test
    void whoever_asks_for_one_more_is_not_stopped_again_by_the_days_limit() {
        try (var team = Running.on(Engine.H2)) {
            Ephemeral shown = team.command(ADA, "");
            for (int i = 0; i < 4; i++) {
                shown = answeredAndNext(team, shown);
            }
            assertThat(shown.text()).startsWith("Done for today");
            for (int i = 0; i < 3; i++) {
                shown = answeredAndNext(team, shown);
                assertThat(shown.text()).startsWith("Practice: ");
            }
            // the last one is not answered yet, so it comes again; nothing else does
            Ephemeral again = team.command(ADA, "");
            assertThat(question(again)).isEqualTo(question(shown));
            team.slack().member(ADA).clicks(again, "practice:choose:0");
            team.awaitReplaced(again, "Comes back on ");
            assertThat(team.command(ADA, "").text()).startsWith("Done for today");
        }
    }

    @Test
    void what_a_member_knows_least_can_be_practised_before_it_is_due() {
        try (var team = Running.on(Engine.H2)) {
            assertThat(team.command(ADA, "practice weakest").text()).contains("I cannot tell which are your weakest");
            Ephemeral first = team.command(ADA, "practice etcd");
            String question = question(first);
            team.slack().member(ADA).clicks(first, "practice:reveal");
            team.awaitReplaced(first, "Comes back on ");
            team.at("2026-11-24T09:00");
            Ephemeral again = team.command(ADA, "practice weakest");
            assertThat(again.text()).startsWith(question);
            team.slack().member(ADA).clicks(again, "practice:choose:0");
            Ephemeral result = team.awaitReplaced(again, "Comes back on ");
            assertThat(result.offers("practice:weakest")).isTrue();
        }
    }

    @Test
    @Tag("thorough")
    void ten_due_cards_are_enough_for_a_day() {
        try (var team = Running.on(Engine.H2)) {
            Ephemeral shown = team.command(ADA, "");
            for (int i = 0; i < 12; i++) {
                shown = answeredAndNext(team, shown);
            }
            team.at("2027-11-23T09:00");
            shown = team.command(ADA, "");
            for (int i = 0; i < 10; i++) {
                assertThat(shown.text()).startsWith("Practice: ");
                shown = answeredAndNext(team, shown);
            }
            assertThat(shown.text()).startsWith("Done for today");
            assertThat(shown.offers("practice:more")).isTrue();
        }
    }

    private static Ephemeral answeredAndNext(Running team, Ephemeral before) {
        Ephemeral shown = before;
        if (!shown.offers("practice:choose:0")) {
            team.slack().member(ADA).clicks(shown, "practice:more");
            shown = team.awaitReplaced(shown, "Practice: ");
        }
        team.slack().member(ADA).clicks(shown, "practice:choose:0");
        Ephemeral result = team.awaitReplaced(shown, "Comes back on ");
        String next = result.offers("practice:next") ? "practice:next" : "practice:more";
        team.slack().member(ADA).clicks(result, next);
        return team.slack()
                .awaitEphemeral(
                        now -> now.ts().equals(result.ts()) && !now.text().contains("Comes back on "), SOON);
    }

    @Test
    void typing_the_command_again_shows_the_same_card_and_does_not_use_the_day_up() {
        try (var team = Running.on(Engine.H2)) {
            Ephemeral shown = team.command(ADA, "");
            for (int i = 0; i < 11; i++) {
                assertThat(question(team.command(ADA, ""))).isEqualTo(question(shown));
            }
            for (int i = 0; i < 3; i++) {
                shown = answeredAndNext(team, shown);
            }
            // the last one that is new today
            assertThat(question(team.command(ADA, ""))).isEqualTo(question(shown));
            assertThat(answeredAndNext(team, shown).text()).startsWith("Done for today");
        }
    }

    private static String question(Ephemeral shown) {
        return shown.text().lines().findFirst().orElseThrow();
    }

    @Test
    void what_an_open_round_asks_is_neither_practised_nor_looked_up_before_it_is_answered() {
        try (var team = Running.scheduled(Engine.H2)) {
            Message card = team.cardOf("2026-11-23");
            Card asked = team.round(card).card();
            String answer = asked.answer().replace("`", "");
            assertThat(team.command(BEN, "practice " + asked.topic()).text()).doesNotContain(asked.question());
            assertThat(team.command(BEN, "card " + asked.id()).text())
                    .contains(asked.question(), "once you have given yours")
                    .doesNotContain(answer);
            assertThat(team.command(BEN, "search " + asked.id().replace('-', ' '))
                            .text())
                    .doesNotContain(answer);
            team.clickWrong(BEN, card);
            assertThat(team.command(BEN, "card " + asked.id()).text()).contains(answer);
            assertThat(team.command(EMI, "card " + asked.id()).text()).doesNotContain(answer);
            team.at("2026-11-24T09:31");
            assertThat(team.command(EMI, "card " + asked.id()).text()).contains(answer);
        }
    }

    @Test
    void a_practice_card_belongs_to_whom_it_was_shown() {
        try (var team = Running.on(Engine.H2)) {
            Ephemeral adas = team.command(ADA, "");
            Ephemeral bens = team.command(BEN, "");
            var forged = new Ephemeral(
                    bens.channel(), bens.ts(), BEN, bens.author(), bens.text(), adas.blocks(), bens.thread());
            assertThat(team.answerTo(BEN, () -> team.slack().member(BEN).clicks(forged, "practice:choose:0"))
                            .text())
                    .contains("was not shown to you");
            assertThat(team.rows("answer")).isZero();
        }
    }
}
