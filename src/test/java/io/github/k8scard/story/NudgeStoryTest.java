package io.github.k8scard.story;

import static io.github.k8scard.story.Running.ADA;
import static io.github.k8scard.story.Running.BEN;
import static io.github.k8scard.story.Running.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.github.k8scard.bot.Directory;
import io.github.k8scard.bot.Messenger;
import io.github.k8scard.bot.SetSwitches;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.sandbox.workspace.Ephemeral;
import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.sandbox.workspace.View;
import io.github.k8scard.storage.Engine;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A reminder in a direct message that cards are due, or a recap of the week. Ada is in London, Ben in New York. */
class NudgeStoryTest {

    private static void practise(Running team, String member) {
        Ephemeral shown = team.command(member, "");
        team.slack().member(member).clicks(shown, "practice:reveal");
        team.awaitReplaced(shown, "Comes back on ");
        // the bot asks Slack who that was once it has answered; until then it knows no zone
        team.awaitRows(1, "member", "id = '" + member + "' and zone is not null");
    }

    private static SetSwitches switches(Running team) {
        return new SetSwitches(team.database(), new Directory(team.database(), mock(Messenger.class), ZoneOffset.UTC));
    }

    private static void remind(Running team, String member) {
        switches(team).nudge(new MemberKey("T0SANDBOX", member), true);
    }

    @ParameterizedTest
    @EnumSource
    void who_wants_it_is_reminded_once_on_a_workday_morning_and_nobody_else(Engine engine) {
        try (var team = Running.on(engine)) {
            practise(team, ADA);
            practise(team, BEN);
            remind(team, ADA);
            // what is missed today comes back tomorrow
            team.at("2026-11-23T11:00");
            assertThat(team.rows("delivery")).isZero();
            team.at("2026-11-24T08:59");
            assertThat(team.rows("delivery")).isZero();
            team.at("2026-11-24T09:00");
            Message nudge = team.slack()
                    .awaitMessage(
                            message -> message.text()
                                    .startsWith("1 card is due for you, as of Tue 24 Nov 09:00 (Europe/London)."),
                            SOON);
            assertThat(nudge.channel())
                    .isEqualTo(team.snapshot().direct(ADA).orElseThrow().id());
            team.at("2026-11-24T09:01");
            team.at("2026-11-24T11:00");
            assertThat(team.rows("delivery")).isEqualTo(1);
            team.at("2026-11-25T09:00");
            team.awaitRows(2, "delivery", "kind = 'NUDGE' and state = 'SENT'");
        }
    }

    @Test
    void nobody_is_reminded_on_a_weekend_or_when_nothing_is_due() {
        try (var team = Running.on(Engine.H2)) {
            remind(team, ADA);
            team.at("2026-11-27T09:00");
            practise(team, ADA);
            team.at("2026-11-28T09:30");
            team.at("2026-11-29T09:30");
            assertThat(team.rows("delivery")).isZero();
            team.at("2026-11-30T09:30");
            team.awaitRows(1, "delivery", "kind = 'NUDGE' and state = 'SENT'");
        }
    }

    @Test
    void a_member_elsewhere_is_reminded_in_their_own_morning() {
        try (var team = Running.on(Engine.H2)) {
            practise(team, BEN);
            remind(team, BEN);
            team.at("2026-11-24T09:00");
            team.at("2026-11-24T13:59");
            assertThat(team.rows("delivery")).isZero();
            team.at("2026-11-24T14:00");
            team.awaitRows(1, "delivery", "kind = 'NUDGE' and state = 'SENT'");
        }
    }

    @Test
    void it_leads_to_practice_and_can_be_stopped_where_it_is() {
        try (var team = Running.on(Engine.H2)) {
            practise(team, ADA);
            remind(team, ADA);
            team.at("2026-11-24T09:00");
            Message nudge = team.slack().awaitMessage(message -> message.offers("nudge:stop"), SOON);
            team.slack().member(ADA).clicks(nudge, "practice:next");
            team.slack().awaitModal(ADA, view -> view.offers("practice:choose:0"), SOON);
            assertThat(team.click(ADA, nudge, "nudge:stop").text()).contains("No more reminders", "Home tab");
            assertThat(team.rows("member", "nudge")).isZero();
            team.at("2026-11-25T09:00");
            assertThat(team.rows("delivery")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void who_switches_recaps_on_is_told_on_monday_how_the_week_went(Engine engine) {
        try (var team = Running.scheduled(engine)) {
            team.clickRight(ADA, team.cardOf("2026-11-23"));
            team.awaitRows(1, "member", "id = 'U0ADA' and zone is not null");
            team.slack().member(ADA).opensHome();
            View home = team.slack().awaitHome(ADA, view -> view.offers("home:recapped"), SOON);
            team.slack().member(ADA).clicks(home, "home:recapped");
            team.slack().awaitHome(ADA, view -> view.blocks().toString().contains("Stop recaps"), SOON);
            remind(team, ADA);
            team.at("2026-11-30T08:59");
            assertThat(team.rows("delivery", "recipient = 'U0ADA'")).isZero();
            team.at("2026-11-30T09:00");
            Message recap = team.slack().awaitMessage(message -> message.offers("recap:stop"), SOON);
            assertThat(recap.text())
                    .startsWith("Your week (23–29 Nov): 1 of 1 daily card answered, 1 right.")
                    .contains("1 card is due for you, as of Mon 30 Nov 09:00 (Europe/London).");
            assertThat(recap.offers("practice:next")).isTrue();
            team.at("2026-11-30T11:00");
            assertThat(team.rows("delivery", "recipient = 'U0ADA'")).isEqualTo(1);
            assertThat(team.click(ADA, recap, "recap:stop").text()).contains("No more weekly recaps", "Home tab");
            assertThat(team.rows("member", "recap")).isZero();
        }
    }

    @Test
    void whoever_moves_time_does_not_pass_over_it() {
        try (var team = Running.on(Engine.H2)) {
            remind(team, ADA);
            assertThat(team.bot().whatComesNext().at(team.clock().instant()))
                    .hasValue(Running.instant("2026-11-24T09:00"));
        }
    }
}
