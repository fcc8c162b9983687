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
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClosingStoryTest {

    @ParameterizedTest
    @EnumSource
    void a_closed_card_shows_how_it_went(Engine engine) {
        try (var team = Running.scheduled(engine)) {
            Message card = team.cardOf("2026-11-23");
            var asked = team.round(card).card();
            team.clickRight(ADA, card);
            team.clickWrong(BEN, card);
            team.awaitRows(2, "member", "name in ('Ada', 'Ben')");
            team.at("2026-11-24T09:29");
            assertThat(team.now(card).offers("round:reveal")).isTrue();
            team.at("2026-11-24T09:30");

            Message closed = team.awaitText(card, ", closed");
            assertThat(closed.offers("round:reveal")).isFalse();
            assertThat(closed.offers("practice:next")).isTrue();
            assertThat(closed.blocks().toString())
                    .contains("🟩  1", "🟦  1", "1 right of 2", "Right: Ada", asked.source(), "Practice");
            assertThat(closed.text()).contains("The answer is ");
            team.slack().member(EMI).clicks(closed, "practice:next");
            assertThat(team.slack()
                            .awaitModal(EMI, view -> view.offers("practice:reveal"), SOON)
                            .title())
                    .isEqualTo("Practice");
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_next_card_says_how_it_went_and_leads_there(Engine engine) {
        try (var team = Running.scheduled(engine)) {
            Message first = team.cardOf("2026-11-23");
            assertThat(first.blocks().toString()).doesNotContain("Yesterday");
            team.clickRight(ADA, first);
            team.clickWrong(BEN, first);
            Message second = team.cardOf("2026-11-24");
            String line = "<https://sandbox.slack.com/archives/" + PLATFORM + "/p"
                    + first.ts().replace(".", "") + "|Yesterday: 1 of 2 right>";
            assertThat(second.blocks().path(0).toString()).contains("\"context\"", line);
            assertThat(second.text()).endsWith(" Yesterday: 1 of 2 right.");
            team.clickWrong(EMI, second);
            team.clickRight(EMI, first);
            team.bot().showCounts();
            assertThat(team.awaitText(second, "1 answered").blocks().toString()).contains(line);

            team.at("2026-11-25T08:00");
            team.clickWrong(ADA, second);
            team.bot().showCounts();
            assertThat(team.awaitText(second, "2 answered").blocks().toString())
                    .as("drawn again on the next morning")
                    .contains("|Mon 23 Nov: 1 of 2 right>")
                    .doesNotContain("Yesterday");

            // what comes on another day says which it was
            team.changes(ADA, "skip");
            Message third = team.cardOf("2026-11-26");
            assertThat(third.blocks().toString()).contains("|Tue 24 Nov: 0 of 2 right>");
            assertThat(team.awaitText(second, ", closed").blocks().toString()).doesNotContain("Yesterday");
            assertThat(team.cardOf("2026-11-27").text()).as("nobody answered").doesNotContain("Yesterday");
        }
    }

    @Test
    void a_late_click_trains_memory_and_earns_nothing() {
        try (var team = Running.scheduled(Engine.H2)) {
            Message card = team.cardOf("2026-11-23");
            team.at("2026-11-24T09:30");
            Message closed = team.awaitText(card, ", closed");

            assertThat(team.clickRight(ADA, card).text())
                    .startsWith("Right.")
                    .contains("this earns nothing, but it trains your memory");
            assertThat(team.rows("answer", "points = 0 and not in_time")).isEqualTo(1);
            assertThat(team.rows("memory")).isEqualTo(1);
            team.bot().showCounts();
            team.bot().runWhatIsDue();
            assertThat(team.now(card)).isEqualTo(closed);
            assertThat(team.command(ADA, "leaderboard").text()).contains("Nobody has points");
        }
    }

    @Test
    void an_answer_between_the_moment_and_its_closing_is_late() {
        try (var team = Running.scheduled(Engine.H2)) {
            Message card = team.cardOf("2026-11-23");
            team.clock().moveTo(team.round(card).closesAt());
            assertThat(team.clickRight(ADA, card).text()).contains("this earns nothing, but it trains your memory");
        }
    }

    @Test
    void neither_an_extra_card_nor_a_new_schedule_moves_the_closing() {
        try (var team = Running.scheduled(Engine.H2)) {
            Message card = team.cardOf("2026-11-23");
            var closesAt = team.round(card).closesAt();
            assertThat(closesAt).isEqualTo(Running.instant("2026-11-24T09:30"));
            team.command(ADA, "quiz");
            team.changes(ADA, "schedule 08:00 daily");
            assertThat(team.round(card).closesAt()).isEqualTo(closesAt);
            team.at("2026-11-24T08:00");
            assertThat(team.now(card).offers("round:reveal")).isTrue();
            team.at("2026-11-24T09:30");
            team.awaitText(card, ", closed");
        }
    }

    @Test
    void a_card_on_friday_closes_after_a_day() {
        try (var team = Running.on(Engine.H2).schedule("09:30 mon-fri")) {
            Message card = team.cardOf("2026-11-27");
            assertThat(Duration.between(
                            team.round(card).createdAt(), team.round(card).closesAt()))
                    .isEqualTo(Duration.ofHours(24));
        }
    }

    @Test
    void a_channel_that_is_switched_off_still_sees_its_card_closed() {
        try (var team = Running.scheduled(Engine.H2)) {
            Message card = team.cardOf("2026-11-23");
            team.ends(ADA);
            team.at("2026-11-24T09:31");
            team.awaitText(card, ", closed");
            assertThat(team.cards()).isEmpty();
        }
    }

    @Test
    void a_count_that_is_on_its_way_during_the_closing_does_not_stay() {
        try (var team = Running.scheduled(Engine.H2)) {
            Message card = team.cardOf("2026-11-23");
            team.clickRight(ADA, card);
            var slow = team.slack().faults().next("chat.update", Fault.slow(Duration.ofSeconds(2)));
            var counting = CompletableFuture.runAsync(() -> team.bot().showCounts());
            Awaitility.await().atMost(SOON).until(() -> !slow.isWaiting());
            team.at("2026-11-24T09:30");
            counting.join();
            assertClosedForGood(team, card);
        }
    }

    @Test
    @Tag("thorough")
    void a_count_whose_answer_was_lost_does_not_stay_either() {
        try (var team = Running.scheduled(Engine.H2)) {
            Message card = team.cardOf("2026-11-23");
            team.clickRight(ADA, card);
            var fault = team.slack().faults().next("chat.update", Fault.hang());
            var counting = CompletableFuture.runAsync(() -> team.bot().showCounts());
            Awaitility.await().atMost(SOON).until(() -> !fault.isWaiting());
            team.at("2026-11-24T09:30");
            counting.join();
            fault.off();
            assertThat(team.calls("chat.update"))
                    .as("the closing waits until the count can no longer arrive")
                    .hasSizeLessThanOrEqualTo(1);
            Awaitility.await()
                    .atMost(SOON.multipliedBy(2))
                    .until(() -> team.now(card).text().contains(", closed"));
            assertClosedForGood(team, card);
        }
    }

    private static void assertClosedForGood(Running team, Message card) {
        Awaitility.await().atMost(SOON).untilAsserted(() -> {
            team.bot().runWhatIsDue();
            assertThat(team.rows("delivery", "kind = 'CLOSING' and state = 'SENT'"))
                    .isEqualTo(1);
            assertThat(team.now(card).text()).contains(", closed");
        });
        assertThat(team.snapshot().messagesIn(PLATFORM).stream()
                        .filter(message -> message.ts().equals(card.ts())))
                .hasSize(1);
    }
}
