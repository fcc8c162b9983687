package io.github.k8scard.story;

import static io.github.k8scard.story.Running.ADA;
import static io.github.k8scard.story.Running.BEN;
import static io.github.k8scard.story.Running.EMI;
import static io.github.k8scard.story.Running.PLATFORM;
import static io.github.k8scard.story.Running.RANDOM;
import static io.github.k8scard.story.Running.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.app.TestSettings;
import io.github.k8scard.app.demo.K8scardWorkspace;
import io.github.k8scard.sandbox.workspace.Conversation;
import io.github.k8scard.sandbox.workspace.Fault;
import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.storage.Engine;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DailyCardStoryTest {

    @ParameterizedTest
    @EnumSource
    void a_scheduled_card_comes_once_at_its_minute(Engine engine) {
        try (var team = Running.scheduled(engine)) {
            team.at("2026-11-23T09:29");
            assertThat(team.cards()).isEmpty();

            Message card = team.cardOf("2026-11-23");
            team.bot().runWhatIsDue();
            team.at("2026-11-23T18:00");

            assertThat(team.cards()).hasSize(1);
            assertThat(card.text()).startsWith("Card for Mon 23 Nov: ");
            assertThat(card.blocks().toString())
                    .contains("\"text\":\"A\"", "\"text\":\"B\"", "\"text\":\"Reveal\"")
                    .contains("new here", "0 answered", "closes ");
            assertThat(team.cardOf("2026-11-24").text()).startsWith("Card for Tue 24 Nov: ");
        }
    }

    @Test
    void what_was_forgotten_comes_back_after_a_week_of_new_cards_and_says_how_it_went() {
        try (var team = Running.scheduled(Engine.H2)) {
            Message monday = team.cardOf("2026-11-23");
            team.clickRight(ADA, monday);
            team.clickWrong(BEN, monday);
            Message tuesday = team.cardOf("2026-11-24");
            team.clickRight(ADA, tuesday);
            team.clickRight(BEN, tuesday);
            for (int day = 25; day <= 30; day++) {
                Message fresh = team.cardOf("2026-11-" + day);
                assertThat(fresh.blocks().toString()).contains("new here").doesNotContain("knew it");
                team.clickRight(ADA, fresh);
            }
            Message again = team.cardOf("2026-12-01");
            assertThat(team.round(again).card()).isEqualTo(team.round(monday).card());
            assertThat(again.blocks().toString())
                    .contains("in 10 of you would miss it", "asked a week ago, 1 of 2 knew it");
        }
    }

    @Test
    void setting_up_and_stopping_is_announced_in_the_channel() {
        try (var team = Running.with(Engine.H2, K8scardWorkspace.plan())) {
            assertThat(team.command(ADA, "status").text()).contains("No daily card is set up here");
            assertThat(team.changes(ADA, "schedule 09:30 mon-fri Europe/Berlin").text())
                    .contains("weekdays at 09:30 (Europe/Berlin)", "Next card Tue 24 Nov 09:30 (Europe/Berlin)");
            assertThat(team.command(BEN, "status").text()).contains("Next card Tue 24 Nov", "set by Ada");
            assertThat(team.changes(BEN, "pause").text()).contains("paused the daily card");
            assertThat(team.command(BEN, "status").text()).contains("paused");
            assertThat(team.command(BEN, "pause").text()).contains("paused already");
            assertThat(team.changes(EMI, "resume").text()).contains("Next card Tue 24 Nov");
            assertThat(team.command(EMI, "resume").text()).contains("is running");
            assertThat(team.ends(ADA).text()).contains("Start again with: /k8scard schedule 09:30");
            assertThat(team.command(ADA, "schedule off").text()).contains("No daily card is set up here");
            team.bot().runWhatIsDue();

            team.slack()
                    .await("four announcements", now -> now.messagesIn(PLATFORM).size() == 4, SOON);
            assertThat(team.snapshot().messagesIn(PLATFORM))
                    .extracting(Message::text)
                    .satisfiesExactlyInAnyOrder(
                            text -> assertThat(text).startsWith("Ada set the daily card: on weekdays at 09:30"),
                            text -> assertThat(text).startsWith("Ben paused the daily card"),
                            text -> assertThat(text).startsWith("Emi resumed the daily card: on weekdays at 09:30"),
                            text -> assertThat(text).startsWith("Ada stopped the daily card"));
        }
    }

    @Test
    void a_paused_channel_gets_no_card_and_a_resumed_one_none_for_the_past() {
        try (var team = Running.scheduled(Engine.H2)) {
            team.changes(ADA, "pause");
            team.at("2026-11-23T10:00");
            team.changes(ADA, "resume");
            team.at("2026-11-23T18:00");
            assertThat(team.cards()).isEmpty();
            assertThat(team.cardOf("2026-11-24").text()).startsWith("Card for Tue 24 Nov");
        }
    }

    @ParameterizedTest
    @EnumSource
    void paused_until_a_date_the_cards_come_again_by_themselves(Engine engine) {
        try (var team = Running.scheduled(engine)) {
            assertThat(team.changes(ADA, "pause until 2026-11-26").text())
                    .contains("Ada paused the daily card until Thu 26 Nov.", "Next card Thu 26 Nov 09:30");
            assertThat(team.command(BEN, "status").text()).contains("paused until Thu 26 Nov", "Next card Thu 26 Nov");
            team.slack()
                    .awaitMessage(
                            message -> message.text().startsWith("Ada paused the daily card until Thu 26 Nov."), SOON);
            team.at("2026-11-24T09:30");
            team.at("2026-11-25T09:30");
            assertThat(team.rows("round")).isZero();
            assertThat(team.cardOf("2026-11-26").text()).startsWith("Card for Thu 26 Nov: ");
            assertThat(team.cardOf("2026-11-27").text()).startsWith("Card for Fri 27 Nov: ");
            assertThat(team.command(BEN, "status").text()).startsWith("Next card Sat 28 Nov");
        }
    }

    @Test
    void a_pause_ends_early_by_resuming_and_needs_a_date_to_come() {
        try (var team = Running.scheduled(Engine.H2)) {
            for (String words : List.of("pause until 2026-11-23", "pause 2020-01-01", "pause until 2040-01-01")) {
                assertThat(team.command(ADA, words).text()).as(words).contains("Name a date from tomorrow on");
            }
            assertThat(team.command(ADA, "pause until").text()).contains("Until when?");
            assertThat(team.command(ADA, "pause until Christmas").text()).contains("“Christmas”", "until 2026-12-23");
            assertThat(team.command(ADA, "resume").text()).as("still running").contains("is running");
            assertThat(team.changes(ADA, "pause for 2 weeks").text()).contains("card until Mon 7 Dec.");
            assertThat(team.changes(ADA, "pause until Monday").text())
                    .contains("paused until Mon 7 Dec → paused until Mon 30 Nov.");
            assertThat(team.changes(ADA, "pause until 2027-01-04").text()).contains("Mon 4 Jan 2027");
            assertThat(team.changes(ADA, "resume").text()).contains("Next card Mon 23 Nov 09:30");
        }
    }

    @Test
    void only_admins_change_anything_where_there_are_some() {
        try (var team = new Running(
                Engine.H2.fresh(), K8scardWorkspace.plan().withoutPace(), good -> TestSettings.withAdmin(good, ADA))) {
            for (String words :
                    List.of("schedule", "schedule 09:30", "schedule off", "pause", "resume", "skip", "unskip")) {
                assertThat(team.command(BEN, words).text()).as(words).contains("Only the k8scard admins");
            }
            assertThat(team.changes(ADA, "schedule 09:30").text()).contains("Next card");
        }
    }

    @Test
    void without_a_zone_the_members_own_is_used() {
        try (var team = Running.on(Engine.H2)) {
            assertThat(team.changes(EMI, "schedule 09:30").text()).contains("Tue 24 Nov 09:30 (Asia/Tokyo)");
        }
    }

    @Test
    void a_zone_that_had_to_be_guessed_is_said() {
        try (var team = Running.on(Engine.H2)) {
            team.slack().faults().next("users.info", Fault.refused("user_not_found"));
            team.announced(() -> assertThat(team.command(EMI, "schedule 09:30").text())
                    .contains("I do not know your time zone, so I took UTC", "/k8scard schedule Europe/Berlin"));
            assertThat(team.changes(EMI, "schedule tokyo").text())
                    .contains("on weekdays at 09:30 (UTC) → on weekdays at 09:30 (Asia/Tokyo).");
        }
    }

    @Test
    void a_second_time_on_a_day_that_had_its_card_is_not_promised() {
        try (var team = Running.scheduled(Engine.H2)) {
            team.cardOf("2026-11-23");
            assertThat(team.changes(ADA, "schedule 15:00 daily").text()).contains("Next card Tue 24 Nov 15:00");
            team.at("2026-11-23T15:00");
            assertThat(team.cards()).hasSize(1);
            assertThat(team.command(ADA, "status").text()).contains("Next card Tue 24 Nov 15:00");
        }
    }

    @Test
    @Tag("trap-6")
    void a_mistake_is_answered_privately_and_stores_nothing() {
        Map<String, String> hints = Map.ofEntries(
                Map.entry("schedule 25:00", "Write it like 9:30"),
                Map.entry("schedule 09:30 mon-fri Europe/Berlinn", "Did you mean Europe/Berlin?"),
                Map.entry("shedule 09:30", "Did you mean /k8scard schedule 09:30?"),
                Map.entry("pause", "/k8scard schedule 09:30"),
                Map.entry("resume", "/k8scard schedule 09:30"),
                Map.entry("skip", "/k8scard schedule 09:30"),
                Map.entry("unskip", "/k8scard schedule 09:30"),
                Map.entry("pause until tomorrow", "/k8scard schedule 09:30"),
                Map.entry("quiz No Such Topic", "/k8scard topics"),
                Map.entry("practice No Such Topic", "/k8scard topics"),
                Map.entry("leaderboard yesterday", "last week"),
                Map.entry("card", "/k8scard card "),
                Map.entry("card no-such-card", "/k8scard search"),
                Map.entry("search", "/k8scard search"));
        try (var team = Running.on(Engine.H2)) {
            hints.forEach((words, hint) ->
                    assertThat(team.command(ADA, words).text()).as(words).contains(hint));
            team.bot().runWhatIsDue();
            assertThat(team.snapshot().messagesIn(PLATFORM)).isEmpty();
            assertThat(List.of("channel", "round", "delivery", "answer", "showing"))
                    .allSatisfy(table -> assertThat(team.rows(table)).isZero());
        }
    }

    @Test
    void what_needs_a_channel_says_so_in_a_direct_message() {
        var withDirectMessage = K8scardWorkspace.plan()
                .withChannel(new Conversation(
                        "D0ADA", ADA, Conversation.Kind.DIRECT, false, new LinkedHashSet<>(List.of(ADA, "U0K8SCARD"))));
        try (var team = Running.with(Engine.H2, withDirectMessage)) {
            for (String words : List.of(
                    "schedule 09:30",
                    "schedule off",
                    "quiz",
                    "pause",
                    "resume",
                    "skip",
                    "status",
                    "leaderboard",
                    "report")) {
                assertThat(team.command(ADA, "D0ADA", words).text()).as(words).contains("needs a channel");
            }
            assertThat(team.command(ADA, "D0ADA", "help").text()).contains("/k8scard quiz");
            assertThat(team.rows("channel")).isZero();
        }
    }

    @Test
    void where_the_bot_is_no_member_it_asks_to_be_invited() {
        try (var team = Running.on(Engine.H2)) {
            for (String words : List.of("schedule 09:30", "quiz", "status", "pause", "resume", "skip", "unskip")) {
                assertThat(team.command(ADA, RANDOM, words).text())
                        .as(words)
                        .isEqualTo("I am not in this channel yet. Invite me first: /invite @k8scard");
                assertThat(team.command(ADA, "C0INCIDENTS", words).text()).contains("Invite me first");
            }
            assertThat(team.rows("channel")).isZero();
        }
    }
}
