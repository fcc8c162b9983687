package io.github.k8scard.story;

import static io.github.k8scard.story.Running.ADA;
import static io.github.k8scard.story.Running.BEN;
import static io.github.k8scard.story.Running.EMI;
import static io.github.k8scard.story.Running.PLATFORM;
import static io.github.k8scard.story.Running.RANDOM;
import static io.github.k8scard.story.Running.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.sandbox.workspace.Ephemeral;
import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.storage.Engine;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BoardStoryTest {
    private static final String SHARE = "board:share";

    @ParameterizedTest
    @EnumSource
    void a_board_is_shared_once_however_often_the_button_is_clicked(Engine engine) {
        try (var team = Running.scheduled(engine)) {
            Message card = team.cardOf("2026-11-23");
            team.clickRight(ADA, card);
            team.clickWrong(BEN, card);
            team.awaitRows(2, "member", "name in ('Ada', 'Ben')");

            Ephemeral board = team.command(BEN, "leaderboard");
            assertThat(board.text()).contains("🥇 Ada: 10 points, 1 right of 1 (100%)", "Ben (you): 0 points");
            team.slack().member(BEN).clicks(board, SHARE);
            team.slack().member(BEN).clicks(board, SHARE);
            team.awaitReplaced(board, "On its way to the channel.");
            Message shared = team.slack().awaitMessage(message -> message.text().contains("Shared by Ben"), SOON);
            assertThat(shared.channel()).isEqualTo(PLATFORM);
            assertThat(shared.text()).contains("🥇 Ada: 10 points").doesNotContain("(you)", "Ben: ", "<@");
            team.awaitRows(1, "delivery", "kind = 'BOARD' and state = 'SENT'");
            assertThat(team.rows("delivery", "kind = 'BOARD'")).isEqualTo(1);
        }
    }

    @Test
    void a_week_starts_anew_and_shows_how_ranks_moved() {
        try (var team = Running.scheduled(Engine.H2)) {
            Message first = team.cardOf("2026-11-23");
            team.clickRight(ADA, first);
            team.clickWrong(BEN, first);
            Message second = team.cardOf("2026-11-24");
            team.clickRight(ADA, second);
            team.clickRight(BEN, second);
            assertThat(team.command(ADA, "leaderboard").text())
                    .contains("🥇 Ada (you): 20 points", "🥈 Ben: 10 points")
                    .doesNotContain("▲", "new");

            Message sunday = team.cardOf("2026-11-29");
            // answered on Monday, before it closes: it still is last week's
            team.at("2026-11-30T08:00");
            team.clickRight(EMI, sunday);
            assertThat(team.command(ADA, "leaderboard").text()).contains("Nobody has points here this week");
            Message monday = team.cardOf("2026-11-30");
            team.clickRight(BEN, monday);
            team.clickWrong(ADA, monday);
            assertThat(team.command(EMI, "leaderboard").text())
                    .startsWith("This week (30 Nov – 6 Dec)")
                    .contains("🥇 Ben: 10 points, 1 right of 1 (100%) · ▲ 2")
                    .doesNotContain("Emi");
            assertThat(team.command(EMI, "leaderboard last week").text())
                    .contains("🥇 Ada: 20 points", "🥈 Emi (you): 10 points", "🥉 Ben");
        }
    }

    @Test
    void nothing_is_shared_where_nobody_has_points_or_the_bot_is_no_member() {
        try (var team = Running.scheduled(Engine.H2)) {
            Ephemeral empty = team.command(ADA, "leaderboard all");
            assertThat(empty.offers(SHARE)).isFalse();
            assertThat(team.command(ADA, RANDOM, "leaderboard").text()).contains("Nobody has points here this week");
        }
    }

    @Test
    void who_opted_out_sees_only_their_own_line_and_nobody_else_sees_it() {
        try (var team = Running.scheduled(Engine.H2)) {
            Message card = team.cardOf("2026-11-23");
            team.clickRight(ADA, card);
            team.clickRight(BEN, card);
            team.awaitRows(2, "member", "name in ('Ada', 'Ben')");
            assertThat(team.command(ADA, "opt-out").text()).contains("no longer on the leaderboards");
            assertThat(team.command(BEN, "leaderboard").text()).doesNotContain("Ada");
            assertThat(List.of(team.command(ADA, "leaderboard").text().split("\n")))
                    .contains("Ada (you): 10 points, 1 right of 1 (100%)")
                    .anyMatch(line -> line.startsWith("🥇 Ben"));
            assertThat(team.command(ADA, "opt-in").text()).contains("on the leaderboards again");
            assertThat(team.command(BEN, "leaderboard").text()).contains("🥇 Ada: 10 points");
        }
    }

    @Test
    void names_of_invisible_characters_leave_no_empty_place_anywhere() {
        try (var team = Running.scheduled(Engine.H2)) {
            team.slack().admin().renamesMember(ADA, "ada", "\u3164\u2800");
            team.slack().admin().renamesMember(BEN, "\u200B", "\u3164");
            Message card = team.cardOf("2026-11-23");
            team.clickRight(ADA, card);
            team.clickRight(BEN, card);
            team.awaitRows(2, "member", "name in ('ada', '\u3164')");
            Ephemeral board = team.command(BEN, "leaderboard");
            assertThat(board.text()).contains("🥇 ada: 10 points", "🥇 Somebody …0BEN (you): 10 points");
            team.slack().member(BEN).clicks(board, SHARE);
            team.changes(BEN, "pause");
            for (String line : List.of("Shared by Somebody …0BEN", "Somebody …0BEN paused the daily card")) {
                team.slack().awaitMessage(message -> message.text().contains(line), SOON);
            }
        }
    }
}
