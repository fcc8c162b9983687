package io.github.k8scard.story;

import static io.github.k8scard.story.Running.ADA;
import static io.github.k8scard.story.Running.BEN;
import static io.github.k8scard.story.Running.EMI;
import static io.github.k8scard.story.Running.PLATFORM;
import static io.github.k8scard.story.Running.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.sandbox.workspace.Fault;
import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.storage.Engine;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DigestStoryTest {

    @ParameterizedTest
    @EnumSource
    void a_week_is_told_once_before_the_next_card_with_its_winner_hardest_card_and_chart(Engine engine) {
        try (var team = Running.scheduled(engine)) {
            week(team);
            Message next = team.cardOf("2026-11-30");
            Message digest = digest(team);
            assertThat(digest.text())
                    .contains(
                            "🏆 Ada wins the week with 30 points, 3 right of 3 (100%)",
                            "🙌 3 of you gave 9 answers; 6 of 9 were right (67%)",
                            "🔥 At least 3 of you answered each of the last 3 cards, your best run so far",
                            "Mon 23: 2 right of 3 (67%), Tue 24: 2 right of 3 (67%), Wed 25: 2 right of 3 (67%)",
                            "The hardest card, 2 right of 3: ")
                    .doesNotContain("<@", "<!", "👑");
            assertThat(digest.blocks().toString())
                    .contains("data_visualization", "\"Answers\"", "\"Right\"", "Read more on")
                    .doesNotContain("<@", "<!");
            assertThat(digest.ts()).isLessThan(next.ts());
            team.cardOf("2026-12-01");
            team.restart();
            team.cardOf("2026-12-02");
            assertThat(digests(team)).hasSize(1);
            assertThat(team.rows("digest")).isEqualTo(1);
        }
    }

    @Test
    void where_slack_does_not_know_the_chart_it_is_made_of_characters() {
        try (var team = Running.scheduled(Engine.H2)) {
            team.slack()
                    .faults()
                    .always("chat.postMessage", Fault.refused("invalid_blocks").forBlock("data_visualization"));
            week(team);
            team.cardOf("2026-11-30");
            Message digest = digest(team);
            assertThat(digest.blocks().toString())
                    .contains("███████░░░  Mon 23: 2 right of 3 (67%)")
                    .doesNotContain("data_visualization");
            assertThat(digests(team)).hasSize(1);
        }
    }

    @Test
    void a_digest_of_unknown_outcome_is_not_repeated_and_holds_up_no_card() {
        try (var team = Running.scheduled(Engine.H2)) {
            week(team);
            team.slack().faults().next("chat.postMessage", Fault.cutAfter());
            team.cardOf("2026-11-30");
            team.awaitRows(1, "delivery", "kind = 'DIGEST' and state = 'UNKNOWN'");
            team.cardOf("2026-12-01");
            assertThat(digests(team)).hasSize(1);
            assertThat(team.rows("delivery", "kind = 'DIGEST'")).isEqualTo(1);
        }
    }

    @Test
    void a_week_without_answers_is_not_told_and_neither_is_one_whose_last_card_is_open() {
        try (var team = Running.scheduled(Engine.H2)) {
            team.cardOf("2026-11-23");
            team.at("2026-11-29T22:00");
            team.command(ADA, "quiz");
            Message extra = team.lastCard();
            team.cardOf("2026-11-30");
            assertThat(digests(team)).isEmpty();
            team.clickRight(ADA, extra);
            // the extra card has closed on Monday night
            team.cardOf("2026-12-01");
            assertThat(digest(team).text())
                    .contains("The week of 23–29 Nov", "🙌 A few of you answered", "Sun 29: 1 answer.")
                    .as("it would say too much of one")
                    .doesNotContain("🏆", "hardest", "right", "%");
            team.cardOf("2026-12-07");
            assertThat(digests(team))
                    .as("nobody answered in the week of 30 November")
                    .hasSize(1);
        }
    }

    @Test
    void the_first_digest_of_a_month_names_the_champions_of_the_last_ties_together() {
        try (var team = Running.scheduled(Engine.H2)) {
            for (String date : List.of("2026-11-23", "2026-11-24", "2026-11-25")) {
                Message card = team.cardOf(date);
                team.clickRight(ADA, card);
                team.clickRight(EMI, card);
                team.clickWrong(BEN, card);
            }
            team.awaitRows(3, "member", "name in ('Ada', 'Ben', 'Emi')");
            team.cardOf("2026-11-30");
            assertThat(digest(team).text())
                    .contains("🏆 Ada and Emi win the week together with 30 points each")
                    .doesNotContain("👑");
            team.clickRight(BEN, team.cardOf("2026-12-01"));
            team.cardOf("2026-12-07");
            team.clickRight(BEN, team.lastCard());
            team.cardOf("2026-12-14");
            List<String> told = digests(team).stream().map(Message::text).toList();
            assertThat(told).hasSize(3);
            assertThat(told.get(1))
                    .contains("👑 The champions of November: Ada and Emi, with 30 points each")
                    .doesNotContain("🏆");
            assertThat(told.get(2)).doesNotContain("👑");
        }
    }

    @Test
    void a_report_has_numbers_and_no_names() {
        try (var team = Running.scheduled(Engine.H2)) {
            assertThat(team.command(ADA, "report").text())
                    .contains("Nobody has answered a card here in the last 12 weeks.");
            Message card = team.cardOf("2026-11-23");
            assertThat(team.command(ADA, "report").text())
                    .as("the first card of a week is no 0 as long as it is open")
                    .doesNotContain("23–29 Nov");
            for (String member : List.of(ADA, BEN, EMI)) {
                team.clickWrong(member, card);
            }
            assertThat(team.command(ADA, "report").text())
                    .contains("23–29 Nov: 3")
                    .as("the round is open")
                    .doesNotContain("Weak topics");
            team.clickRight(ADA, team.cardOf("2026-11-24"));
            team.cardOf("2026-11-30");
            team.at("2026-12-01T10:00");
            assertThat(team.command(BEN, "report").text())
                    .contains("30 Nov – 6 Dec: 0", "Weak topics", "Too hard, or badly worded", " – 0 right of 3 (0%)")
                    .as("one answer is too few to tell")
                    .doesNotContain("Known by heart", "Ada", "Ben", "Emi");
        }
    }

    /** Ada right three times, Ben twice, Emi once, all on cards of the week of 23 November. */
    private static void week(Running team) {
        var dates = List.of("2026-11-23", "2026-11-24", "2026-11-25");
        for (int day = 0; day < 3; day++) {
            Message card = team.cardOf(dates.get(day));
            team.clickRight(ADA, card);
            answer(team, BEN, card, day != 0);
            answer(team, EMI, card, day == 0);
        }
        team.awaitRows(3, "member", "name in ('Ada', 'Ben', 'Emi')");
    }

    private static void answer(Running team, String member, Message card, boolean right) {
        if (right) {
            team.clickRight(member, card);
        } else {
            team.clickWrong(member, card);
        }
    }

    private static List<Message> digests(Running team) {
        return team.snapshot().messagesIn(PLATFORM).stream()
                .filter(message -> message.text().startsWith("The week of "))
                .toList();
    }

    private static Message digest(Running team) {
        return team.slack().awaitMessage(message -> message.text().startsWith("The week of "), SOON);
    }
}
