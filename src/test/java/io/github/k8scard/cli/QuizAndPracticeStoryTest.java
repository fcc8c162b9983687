package io.github.k8scard.cli;

import static io.github.k8scard.cli.Running.ADA;
import static io.github.k8scard.cli.Running.BEN;
import static io.github.k8scard.cli.Running.EMI;
import static io.github.k8scard.cli.Running.SOON;
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

class QuizAndPracticeStoryTest {

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
                assertThat(team.command(BEN, "quiz").text()).contains("Coming up");
                assertThat(extraCard(team, i).text()).startsWith("Extra card, asked for by Ben: ");
            }
            assertThat(team.command(ADA, "quiz").text())
                    .contains("has had its 3 extra cards of today", "in 15 h", "at midnight (Europe/London)");
            assertThat(team.cardOf("2026-11-23").text()).startsWith("Card for Mon 23 Nov");
            assertThat(team.rows("round", "daily_date is null")).isEqualTo(3);
            assertThat(team.rows("card_text")).isEqualTo(4);

            team.at("2026-11-24T08:00");
            assertThat(team.command(ADA, "quiz").text()).contains("Coming up");
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
            assertThat(team.clickRight(ADA, daily).text()).contains("1 in a row");
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
            assertThat(shown.text()).startsWith("Done for today").contains("New cards can wait until tomorrow.");
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
            assertThat(team.command(BEN, "practice " + asked.topic()).text()).doesNotContain(asked.question());
            assertThat(team.command(BEN, "card " + asked.id()).text())
                    .contains(asked.question(), "keep the answer back")
                    .doesNotContain(asked.answer());
            assertThat(team.command(BEN, "search " + asked.id().replace('-', ' '))
                            .text())
                    .doesNotContain(asked.answer());
            team.clickWrong(BEN, card);
            assertThat(team.command(BEN, "card " + asked.id()).text()).contains(asked.answer());
            assertThat(team.command(EMI, "card " + asked.id()).text()).doesNotContain(asked.answer());
            team.at("2026-11-24T09:31");
            assertThat(team.command(EMI, "card " + asked.id()).text()).contains(asked.answer());
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

    @Test
    void a_scripted_week_gives_the_right_numbers() {
        try (var team = Running.scheduled(Engine.H2)) {
            for (String date : new String[] {"2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26"}) {
                Message card = team.cardOf(date);
                team.clickRight(ADA, card);
                if (date.endsWith("23") || date.endsWith("25")) {
                    team.clickRight(BEN, card);
                }
                if (!date.endsWith("24")) {
                    team.clickWrong(EMI, card);
                }
            }
            assertThat(team.command(BEN, "leaderboard").text())
                    .contains("This week (23–29 Nov)")
                    .contains("🥇 Ada: 40 points, 4 right of 4 (100%)")
                    .contains("🥈 Ben (you): 20 points, 2 right of 2 (100%)");
            assertThat(team.command(EMI, "me").text())
                    .contains("0 points", "3 answers, 0 right of 3 (0%)", "3 learning", "2 in a row");
            assertThat(team.command(ADA, "me").text()).contains("40 points", "4 learning", "4 in a row");

            team.at("2026-11-30T09:00");
            assertThat(team.command(ADA, "leaderboard").text()).contains("Nobody has points");
            assertThat(team.command(ADA, "leaderboard last week").text()).contains("Ada (you): 40 points");
            assertThat(team.command(ADA, "leaderboard last month").text()).contains("Nobody earned points here then.");
            assertThat(team.command(ADA, "leaderboard all").text()).contains("Ada (you): 40 points");
            assertThat(team.command(ADA, "topics").text())
                    .startsWith("39 topics")
                    .contains("/k8scard practice ");
            assertThat(team.command(ADA, "search service account").text()).contains("sa-what-it-provides");
            assertThat(team.command(ADA, "help").text()).contains("/k8scard leaderboard", "/k8scard schedule off");
        }
    }

    @Test
    void hostile_words_break_nothing() {
        try (var team = Running.on(Engine.H2)) {
            team.slack().admin().renamesMember(ADA, "ada", "<!channel> *bold* `code` & <@U0BEN>");
            for (String words :
                    new String[] {"<!channel>", "a & b", "`x`", "*x* _y_ ~z~", "@ben #platform", "🙂".repeat(300)}) {
                for (String command :
                        new String[] {"search ", "practice ", "quiz ", "card ", "schedule ", "leaderboard ", ""}) {
                    Ephemeral answer = team.command(ADA, command + words);
                    assertThat(answer.author()).as(command + words).isEqualTo("U0K8SCARD");
                    assertThat(answer.text() + answer.blocks())
                            .as(command + words)
                            .doesNotContain("<!channel>", "<@U0BEN>");
                }
            }
            team.command(ADA, "quiz");
            Message card = extraCard(team, 1);
            team.clickRight(ADA, card);
            team.command(ADA, "leaderboard");
            assertThat(team.snapshot().messages().toString() + team.snapshot().ephemerals())
                    .doesNotContain("<!channel>", "<@U0BEN>");
        }
    }
}
