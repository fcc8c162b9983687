package io.github.k8scard.story;

import static io.github.k8scard.story.Running.ADA;
import static io.github.k8scard.story.Running.BEN;
import static io.github.k8scard.story.Running.PLATFORM;
import static io.github.k8scard.story.Running.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.app.demo.K8scardWorkspace;
import io.github.k8scard.sandbox.workspace.ActiveFaults;
import io.github.k8scard.sandbox.workspace.Conversation;
import io.github.k8scard.sandbox.workspace.Ephemeral;
import io.github.k8scard.sandbox.workspace.Fault;
import io.github.k8scard.storage.Engine;
import java.util.LinkedHashSet;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sub-command that there is not, and the buttons that run the one that is meant. */
class UnknownCommandStoryTest {
    private static final String MEANT = "command:instead:0";
    private static final String HELP = "command:instead:1";
    private static final String DONE_ALREADY =
            "That is done already; what came of it is in this channel. To do it" + " once more, type the command.";

    @Test
    void a_typo_gets_one_line_whose_button_runs_what_was_meant_with_the_words_that_follow() {
        try (var team = Running.scheduled(Engine.H2)) {
            team.clickRight(BEN, team.cardOf("2026-11-23"));
            team.at("2026-11-30T09:00");
            Ephemeral offered = team.command(ADA, "leaderbord last week");
            assertThat(offered.text())
                    .isEqualTo("There is no command “leaderbord”. Did you mean /k8scard leaderboard last week?");
            assertThat(offered.blocks()).hasSize(2);

            team.slack().member(ADA).clicks(offered, MEANT);

            Ephemeral board = team.awaitReplaced(offered, "Last week (23–29 Nov)");
            assertThat(board.text())
                    .isEqualTo(team.command(ADA, "leaderboard last week").text());
            assertThat(board.recipient()).isEqualTo(ADA);
        }
    }

    @Test
    void help_comes_in_the_place_of_the_line_and_its_buttons_run_commands_beside_it() {
        try (var team = Running.scheduled(Engine.H2)) {
            Ephemeral offered = team.command(ADA, "stats");
            assertThat(offered.text()).isEqualTo("There is no command “stats”. Did you mean /k8scard me?");
            team.slack().member(ADA).clicks(offered, HELP);
            Ephemeral help = team.awaitReplaced(offered, "/k8scard schedule off");
            Ephemeral numbers =
                    team.answerTo(ADA, () -> team.slack().member(ADA).clicks(help, "command:run:1"));
            assertThat(numbers.text()).startsWith("Your progress");
            Ephemeral status = team.answerTo(ADA, () -> team.slack().member(ADA).clicks(help, "command:run:2"));
            assertThat(status.text()).startsWith("Next card Mon 23 Nov 09:30");
            assertThat(team.snapshot().ephemerals()).contains(help);
        }
    }

    @Test
    void what_is_near_to_nothing_gets_one_line_with_help() {
        try (var team = Running.on(Engine.H2)) {
            Ephemeral line = team.command(ADA, "xyzzy");
            assertThat(line.text()).isEqualTo("There is no command “xyzzy”. Help shows what you can type.");
            team.slack().member(ADA).clicks(line, MEANT);
            team.awaitReplaced(line, "/k8scard schedule off");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"skp", "paus", "stop for 2 weeks", "off", "shedule 10:00", "qiuz", "optout", "resum"})
    void nothing_is_changed_without_a_click(String typed) {
        try (var team = Running.scheduled(Engine.H2)) {
            team.awaitRows(1, "delivery", "state = 'SENT'");
            assertThat(team.command(ADA, typed).text()).contains("Did you mean");
            assertThat(team.rows("channel", "state = 'ACTIVE' and post_time = '09:30'"))
                    .isEqualTo(1);
            assertThat(team.rows("delivery")).isEqualTo(1);
            assertThat(team.rows("round")).isZero();
            assertThat(team.command(ADA, "status").text()).startsWith("Next card Mon 23 Nov 09:30");
        }
    }

    @Test
    void a_click_changes_what_the_typed_command_would_and_a_second_one_nothing_more() {
        try (var team = Running.scheduled(Engine.H2)) {
            Ephemeral offered = team.command(ADA, "skp");
            team.slack().member(ADA).clicks(offered, MEANT);
            team.slack().member(ADA).clicks(offered, MEANT);
            team.slack()
                    .awaitMessage(
                            message -> message.channel().equals(PLATFORM)
                                    && message.text().startsWith("Ada skipped the card of Mon 23 Nov"),
                            SOON);
            assertThat(team.command(BEN, "status").text()).startsWith("Next card Tue 24 Nov 09:30");
        }
    }

    @Test
    void a_lost_answer_can_be_asked_for_again_by_the_same_button() {
        try (var team = Running.scheduled(Engine.H2)) {
            Ephemeral offered = team.command(ADA, "statu");
            loseTheNextAnswer(team, () -> team.slack().member(ADA).clicks(offered, MEANT));
            team.slack().member(ADA).clicks(offered, MEANT);
            Ephemeral status = team.awaitReplaced(offered, "Next card Mon 23 Nov 09:30");
            assertThat(status.offers(MEANT)).isFalse();
        }
    }

    @Test
    void what_has_changed_something_is_not_done_again_when_its_answer_was_lost_and_that_is_said() {
        try (var team = Running.scheduled(Engine.H2)) {
            Ephemeral offered = team.command(ADA, "qiuz");
            loseTheNextAnswer(team, () -> team.slack().member(ADA).clicks(offered, MEANT));
            team.lastCard();
            assertThat(clicked(team, offered).text()).isEqualTo(DONE_ALREADY);
            assertThat(clicked(team, offered).text()).isEqualTo(DONE_ALREADY);
            assertThat(team.rows("round")).isEqualTo(1);
        }
    }

    @Test
    void a_button_beside_one_that_was_clicked_works() {
        try (var team = Running.scheduled(Engine.H2)) {
            Ephemeral offered = team.command(ADA, "qiuz");
            loseTheNextAnswer(team, () -> team.slack().member(ADA).clicks(offered, MEANT));
            team.slack().member(ADA).clicks(offered, HELP);
            team.awaitReplaced(offered, "/k8scard schedule off");
        }
    }

    @Test
    void what_could_not_be_done_at_first_is_done_by_a_second_click() {
        try (var team = Running.on(Engine.H2)) {
            Ephemeral offered = team.command(ADA, "resum");
            assertThat(clicked(team, offered).text()).startsWith("No daily card is set up here.");
            team.schedule("09:30 daily");
            team.changes(ADA, "pause");
            assertThat(team.announced(() -> team.slack().member(ADA).clicks(offered, MEANT))
                            .text())
                    .startsWith("Ada resumed the daily card");
        }
    }

    private static Ephemeral clicked(Running team, Ephemeral offered) {
        return team.answerTo(ADA, () -> team.slack().member(ADA).clicks(offered, MEANT));
    }

    /** Slack may have taken it, so the bot does not send it again. */
    private static void loseTheNextAnswer(Running team, Runnable click) {
        int before = team.calls(ActiveFaults.RESPONSE_URL).size();
        team.slack().faults().next(ActiveFaults.RESPONSE_URL, Fault.cut());
        click.run();
        team.slack().traffic().await(ActiveFaults.RESPONSE_URL, before + 1, SOON);
    }

    @Test
    void a_command_that_opens_a_form_opens_it_from_the_button_and_the_line_goes() {
        try (var team = Running.on(Engine.H2)) {
            Ephemeral offered = team.command(ADA, "settings");
            team.slack().member(ADA).clicks(offered, MEANT);
            team.slack().awaitModal(ADA, view -> view.callbackId().equals("schedule"), SOON);
            Awaitility.await()
                    .atMost(SOON)
                    .until(() -> !team.snapshot().ephemerals().contains(offered));
        }
    }

    @Test
    void a_refusal_is_told_beside_the_button_which_can_be_clicked_again() {
        try (var team = Running.on(Engine.H2)) {
            Ephemeral offered = team.command(ADA, "leaderbord xyzzy");
            for (int i = 0; i < 2; i++) {
                Ephemeral refusal =
                        team.answerTo(ADA, () -> team.slack().member(ADA).clicks(offered, MEANT));
                assertThat(refusal.text()).startsWith("There is no leaderboard for “xyzzy”.");
            }
        }
    }

    @Test
    void in_a_direct_message_the_button_says_what_the_command_would() {
        var withDirectMessage = K8scardWorkspace.plan()
                .withChannel(new Conversation(
                        "D0ADA", ADA, Conversation.Kind.DIRECT, false, new LinkedHashSet<>(List.of(ADA, "U0K8SCARD"))));
        try (var team = Running.with(Engine.H2, withDirectMessage)) {
            Ephemeral offered = team.command(ADA, "D0ADA", "leaderbord");
            Ephemeral refusal =
                    team.answerTo(ADA, () -> team.slack().member(ADA).clicks(offered, MEANT));
            assertThat(refusal.text()).startsWith("That needs a channel");
        }
    }
}
