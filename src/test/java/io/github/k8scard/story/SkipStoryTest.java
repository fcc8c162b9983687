package io.github.k8scard.story;

import static io.github.k8scard.story.Running.ADA;
import static io.github.k8scard.story.Running.BEN;
import static io.github.k8scard.story.Running.PLATFORM;
import static io.github.k8scard.story.Running.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.sandbox.workspace.View;
import io.github.k8scard.storage.Engine;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A card that somebody leaves out, and takes back. */
class SkipStoryTest {

    private static View form(Running team) {
        team.slack().member(ADA).types(PLATFORM, "/k8scard schedule");
        return team.slack().awaitModal(ADA, view -> view.callbackId().equals("schedule"), SOON);
    }

    @ParameterizedTest
    @EnumSource
    void skipping_leaves_out_the_next_card_and_then_the_one_after(Engine engine) {
        try (var team = Running.scheduled(engine)) {
            assertThat(team.changes(ADA, "skip").text())
                    .isEqualTo("Ada skipped the card of Mon 23 Nov. Next card Tue 24 Nov 09:30 (Europe/London).");
            assertThat(team.changes(BEN, "skip").text())
                    .startsWith("Ben skipped the card of Tue 24 Nov. Next card Wed 25 Nov");
            assertThat(team.command(BEN, "status").text())
                    .contains("Mon 23 Nov is left out: skipped by Ada.", "Tue 24 Nov is left out: skipped by Ben.");
            assertThat(team.rows(
                            "channel",
                            "dates_off = '2026-11-23,2026-11-24' and skipped = '2026-11-23 U0ADA,2026-11-24 U0BEN'"))
                    .as("the release before reads the dates off")
                    .isEqualTo(1);
            team.at("2026-11-23T09:30");
            team.at("2026-11-24T09:30");
            assertThat(team.rows("round")).isZero();
            assertThat(team.cardOf("2026-11-25").text()).startsWith("Card for Wed 25 Nov: ");
            team.changes(ADA, "pause");
            assertThat(team.command(ADA, "skip").text()).contains("No card is planned here");
        }
    }

    @Test
    void the_latest_skip_is_taken_back_first_and_only_one_that_is_still_ahead() {
        try (var team = Running.scheduled(Engine.H2)) {
            team.changes(ADA, "skip");
            team.changes(ADA, "skip");
            assertThat(team.changes(BEN, "unskip").text())
                    .isEqualTo(
                            "Ben took back a skip: the card of Tue 24 Nov comes after all. Next card Tue 24 Nov 09:30"
                                    + " (Europe/London).");
            assertThat(team.changes(BEN, "skip").text()).startsWith("Ben skipped the card of Tue 24 Nov.");
            team.changes(BEN, "unskip");
            team.at("2026-11-23T09:31");
            assertThat(team.command(BEN, "unskip").text())
                    .isEqualTo("No skipped card is still ahead here. See what comes next: /k8scard status");
            team.at("2026-11-23T12:00");
            assertThat(team.rows("round")).isZero();
            team.cardOf("2026-11-24");
        }
    }

    @Test
    void a_skip_is_taken_back_during_a_pause_too() {
        try (var team = Running.scheduled(Engine.H2)) {
            team.changes(ADA, "skip");
            team.changes(ADA, "pause");
            assertThat(team.changes(ADA, "unskip").text())
                    .isEqualTo("Ada took back a skip: the card of Mon 23 Nov is no longer skipped.");
            team.changes(ADA, "resume");
            team.cardOf("2026-11-23");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pause until friday", "schedule tue,wed"})
    void a_card_that_something_else_leaves_out_does_not_come_after_all(String meanwhile) {
        try (var team = Running.scheduled(Engine.H2)) {
            team.changes(ADA, "skip");
            team.changes(ADA, meanwhile);
            assertThat(team.changes(ADA, "unskip").text())
                    .startsWith("Ada took back a skip: the card of Mon 23 Nov is no longer skipped. Next card ");
        }
    }

    @Test
    void the_form_keeps_a_skip_that_is_no_day_off_and_drops_what_is_over() {
        try (var team = Running.scheduled(Engine.H2)) {
            team.slack().member(ADA).submits(form(team), Map.of("dates-off", "2026-11-24"));
            team.awaitRows(1, "channel", "dates_off = '2026-11-24'");
            team.changes(BEN, "skip");
            View view = form(team);
            assertThat(view.blocks().findValues("initial_value").toString())
                    .contains("\"2026-11-24\"")
                    .doesNotContain("2026-11-23");
            assertThat(view.blocks().toString()).contains("Also skipped: 2026-11-23.");
            assertThat(team.announced(() -> team.slack().member(ADA).submits(view, Map.of("time", "09:45")))
                            .text())
                    .isEqualTo("Ada changed the daily card: every day at 09:30 → every day at 09:45 (Europe/London)."
                            + " Next card Wed 25 Nov 09:45 (Europe/London).");
            assertThat(team.command(ADA, "status").text())
                    .contains(
                            "Mon 23 Nov is left out: skipped by Ben.",
                            "Tue 24 Nov is left out: a day off for this channel.");
            team.at("2026-11-25T08:00");
            View later = form(team);
            assertThat(later.blocks().toString()).doesNotContain("2026-11-23", "2026-11-24");
            int lines = team.rows("delivery");
            assertThat(team.slack().member(ADA).submits(later, Map.of()).answer())
                    .isEmpty();
            assertThat(team.rows("delivery")).as("nothing has changed").isEqualTo(lines);
        }
    }

    @Test
    void changes_that_differ_in_days_off_alone_are_told_apart() {
        try (var team = Running.scheduled(Engine.H2)) {
            assertThat(team.announced(() ->
                                    team.slack().member(ADA).submits(form(team), Map.of("dates-off", "2026-12-24")))
                            .text())
                    .startsWith("Ada changed the daily card: new days off: Thu 24 Dec. Next card Mon 23 Nov");
            assertThat(team.announced(() -> team.slack()
                                    .member(ADA)
                                    .submits(form(team), Map.of("dates-off", "2026-12-25 to 2026-12-27")))
                            .text())
                    .startsWith(
                            "Ada changed the daily card: new days off: Fri 25 Dec to Sun 27 Dec; no longer days off:"
                                    + " Thu 24 Dec. Next card Mon 23 Nov");
        }
    }
}
