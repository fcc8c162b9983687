package io.github.k8scard.story;

import static io.github.k8scard.story.Running.ADA;
import static io.github.k8scard.story.Running.BEN;
import static io.github.k8scard.story.Running.PLATFORM;
import static io.github.k8scard.story.Running.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.app.TestSettings;
import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.sandbox.workspace.View;
import io.github.k8scard.sandbox.workspace.WorkspacePlan;
import io.github.k8scard.storage.Engine;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a member can do with their channels on the Home tab, at 09:00 on Monday, 23 November. */
class HomeChannelsStoryTest {
    private static View home(Running team, String member, String text) {
        return team.slack().awaitHome(member, view -> view.blocks().toString().contains(text), SOON);
    }

    private static View opened(Running team, String member, String text) {
        team.slack().member(member).opensHome();
        return home(team, member, text);
    }

    /** The action of a button at #platform. */
    private static String at(Running team, String action) {
        var address = new ChannelAddress(WorkspacePlan.STANDARD_TEAM, PLATFORM);
        return action
                + team.database()
                        .inTransaction(tables -> tables.channels().find(address).orElseThrow())
                        .id();
    }

    private static String told(Running team, String member) {
        return team.slack()
                .awaitModal(member, view -> !view.callbackId().equals("schedule"), SOON)
                .blocks()
                .toString();
    }

    @ParameterizedTest
    @EnumSource
    void an_open_card_comes_first_with_a_link_until_it_is_answered(Engine engine) {
        try (var team = Running.scheduled(engine)) {
            Message card = team.cardOf("2026-11-23");
            String address = "/archives/C0PLATFORM/p" + card.ts().replace(".", "") + "|answer today's card>";
            String toDo = opened(team, ADA, "Three ways to start").blocks().toString();
            assertThat(toDo)
                    .contains(address, "open until <!date^")
                    .doesNotContain(team.round(card).card().question());
            assertThat(toDo.indexOf(address)).isLessThan(toDo.indexOf("Three ways"));
            team.clickRight(ADA, card);
            team.bot().drawHomes();
            assertThat(home(team, ADA, "All done for today").blocks().toString())
                    .doesNotContain("answer today's card");
            assertThat(opened(team, BEN, "Three ways to start").blocks().toString())
                    .as("Ben has nothing to do with #platform")
                    .doesNotContain("answer today's card", "Your channels");
        }
    }

    @Test
    void a_card_that_perhaps_has_not_arrived_is_listed_without_a_link() throws Exception {
        try (var team = Running.scheduled(Engine.H2)) {
            team.cardOf("2026-11-23");
            try (var connection = team.connection();
                    var statement = connection.createStatement()) {
                statement.executeUpdate("update delivery set state = 'UNKNOWN', ts = null where kind = 'CARD'");
            }
            assertThat(opened(team, ADA, "answer today's card").blocks().toString())
                    .doesNotContain("|answer today's card>");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_second_click_on_skip_leaves_the_card_after_it_alone(Engine engine) {
        try (var team = Running.scheduled(engine)) {
            View before = opened(team, ADA, "Skip next");
            String skip = at(team, "home:skip:");
            Message line = team.announced(() -> team.slack().member(ADA).clicks(before, skip));
            assertThat(line.text())
                    .isEqualTo("Ada skipped the card of Mon 23 Nov. Next card Tue 24 Nov 09:30 (Europe/London).");
            home(team, ADA, "the card of Tue 24 Nov");
            team.slack().member(ADA).clicks(before, skip);
            assertThat(told(team, ADA)).contains("The card of Mon 23 Nov is skipped already");
            assertThat(team.rows("channel", "skipped = '2026-11-23 U0ADA'")).isEqualTo(1);
            team.announced(() -> team.slack().member(BEN).clicks(line, "channel:undo"));
            team.slack().member(ADA).closesAll(team.slack().awaitModal(ADA, view -> true, SOON));
            View later = opened(team, ADA, "the card of Mon 23 Nov");
            team.cardOf("2026-11-23");
            team.slack().member(ADA).clicks(later, skip);
            assertThat(told(team, ADA)).contains("is no longer the next one, so I skipped nothing");
        }
    }

    @Test
    void the_daily_card_is_paused_until_the_date_that_is_picked_and_resumed() {
        try (var team = Running.scheduled(Engine.H2)) {
            View running = opened(team, ADA, "Pause until …");
            String pause = at(team, "home:pause:");
            String resume = at(team, "home:resume:");
            assertThat(team.announced(() -> team.slack().member(ADA).selects(running, pause, "2026-12-04"))
                            .text())
                    .startsWith("Ada paused the daily card until Fri 4 Dec. Next card Fri 4 Dec 09:30");
            View paused = home(team, ADA, "is paused until Fri 4 Dec");
            assertThat(paused.offers(pause)).isFalse();
            team.slack().member(ADA).selects(running, pause, "2026-12-04");
            assertThat(team.announced(() -> team.slack().member(ADA).clicks(paused, resume))
                            .text())
                    .startsWith("Ada resumed the daily card: ");
            home(team, ADA, "Pause until …");
            team.slack().member(ADA).clicks(paused, resume);
            assertThat(told(team, ADA)).contains("The daily card is running already");
            assertThat(team.rows("delivery", "kind = 'NOTICE'"))
                    .as("the same date again was no change")
                    .isEqualTo(3);
        }
    }

    @Test
    void a_date_that_has_passed_is_refused_as_the_command_refuses_it() {
        try (var team = Running.scheduled(Engine.H2)) {
            View running = opened(team, ADA, "Pause until …");
            team.slack().member(ADA).selects(running, at(team, "home:pause:"), "2026-11-22");
            assertThat(told(team, ADA)).contains("Name a date from tomorrow on, within 2 years");
            assertThat(team.rows("channel", "state = 'ACTIVE'")).isEqualTo(1);
        }
    }

    @Test
    void the_form_opens_for_the_channel_and_saving_it_is_shown() {
        try (var team = Running.scheduled(Engine.H2)) {
            View running = opened(team, ADA, "Edit schedule");
            team.slack().member(ADA).clicks(running, at(team, "home:edit:"));
            View form = team.slack().awaitModal(ADA, view -> view.callbackId().equals("schedule"), SOON);
            assertThat(form.blocks().toString()).contains("The daily card of <#C0PLATFORM>");
            assertThat(team.announced(() -> team.slack().member(ADA).submits(form, Map.of("time", "10:15")))
                            .text())
                    .startsWith("Ada changed the daily card: ");
            home(team, ADA, "|Mon 23 Nov 10:15");
            team.ends(ADA);
            View off = opened(team, ADA, "Set up again");
            team.slack().member(ADA).clicks(off, at(team, "home:edit:"));
            team.slack().awaitModal(ADA, view -> view.callbackId().equals("schedule"), SOON);
        }
    }

    @Test
    void who_may_not_change_anything_sees_no_buttons_and_is_refused() {
        try (var team = Running.scheduled(Engine.H2)) {
            View before = opened(team, ADA, "Skip next");
            team.restartWith(settings -> TestSettings.withAdmin(settings, BEN));
            team.slack().member(ADA).clicks(before, at(team, "home:skip:"));
            assertThat(told(team, ADA)).contains("Only the k8scard admins of this workspace can change that.");
            View after = team.slack()
                    .awaitHome(ADA, view -> !view.blocks().toString().contains("Skip next"), SOON);
            assertThat(after.blocks().toString())
                    .contains("Your channels")
                    .doesNotContain("Edit schedule", "Pause until");
            assertThat(team.rows("channel", "skipped is null")).isEqualTo(1);
        }
    }

    @Test
    void a_channel_that_one_has_left_is_one_s_own_no_longer() throws Exception {
        try (var team = Running.scheduled(Engine.H2)) {
            View before = opened(team, ADA, "Skip next");
            try (var connection = team.connection();
                    var statement = connection.createStatement()) {
                statement.executeUpdate("insert into departure select workspace_id, id, 'U0ADA' from channel");
            }
            team.slack().member(ADA).clicks(before, at(team, "home:skip:"));
            assertThat(told(team, ADA)).contains("That channel is no longer listed as one of yours");
            assertThat(team.rows("channel", "skipped is null")).isEqualTo(1);
        }
    }
}
