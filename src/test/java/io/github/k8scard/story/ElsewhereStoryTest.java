package io.github.k8scard.story;

import static io.github.k8scard.story.Running.ADA;
import static io.github.k8scard.story.Running.PLATFORM;
import static io.github.k8scard.story.SentByHand.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.LogLines;
import io.github.k8scard.slack.SubCommand;
import io.github.k8scard.storage.Engine;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is typed and clicked where the bot is not at home. */
class ElsewhereStoryTest {
    private static final String NOWHERE = "http://127.0.0.1:1/response";

    private static String command(Running team, String workspace, String channel, String name, String words) {
        return SentByHand.form(
                team,
                "command=%2Fk8scard&text=" + encoded(words) + "&team_id=" + workspace + "&channel_id=" + channel
                        + "&channel_name=" + name + "&user_id=" + ADA + "&trigger_id=1.2&response_url="
                        + encoded(NOWHERE));
    }

    @ParameterizedTest
    @EnumSource
    @Tag("trap-25")
    void a_member_of_another_workspace_is_told_so_whatever_is_typed_or_clicked(Engine engine) {
        try (var log = LogLines.ofAll()) {
            try (var team = Running.on(engine)) {
                for (var form : SubCommand.forms()) {
                    assertThat(command(team, "T0OTHER", "C0OTHER", "general", form.word()))
                            .as(form.word())
                            .contains("I belong to another workspace");
                }
                for (String action : new String[] {"round:choose:0", "practice:choose:0", "home:listed", "unknown"}) {
                    String click = """
                            {"type":"block_actions","team":{"id":"T0OTHER"},"user":{"id":"U0ADA"},"channel":{"id":"C0X"},\
                            "container":{"type":"message","message_ts":"1.0"},"trigger_id":"","response_url":"%s",\
                            "actions":[{"type":"button","action_id":"%s","block_id":"b","value":"1"}]}""".formatted(NOWHERE, action);
                    SentByHand.interaction(team, click);
                }
                SentByHand.form(team, """
                        {"type":"event_callback","team_id":"T0OTHER","event_id":"Ev1","event":\
                        {"type":"app_home_opened","user":"U0ADA","channel":"D1","tab":"home"}}""");
                assertThat(team.rows("member", "workspace_id = 'T0OTHER'")).isZero();
            }
            assertThat(log.traces()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "D0ADABEN, directmessage, quiz",
        "D0ADABEN, directmessage, schedule",
        "G0GROUP, mpdm-ada--ben--emi-1, quiz",
        "C0GROUP, mpdm-ada--ben--emi-1, quiz rbac",
        "C0GROUP, mpdm-ada--ben--emi-1, schedule",
        "C0GROUP, mpdm-ada--ben--emi-1, schedule 09:30"
    })
    void where_no_bot_can_be_invited_it_is_said_what_works(String channel, String name, String words) {
        try (var team = Running.on(Engine.H2)) {
            assertThat(command(team, "T0SANDBOX", channel, name, words))
                    .contains("That needs a channel", "Invite me to the one", "/k8scard");
            assertThat(command(team, "T0SANDBOX", channel, name, "")).contains("practice:");
            assertThat(team.slack().traffic().exchanges("conversations.info")).isEmpty();
        }
    }

    @Test
    void a_channel_that_was_archived_in_the_meantime_is_called_that() {
        try (var team = Running.on(Engine.H2)) {
            team.slack().admin().archives(PLATFORM);

            assertThat(command(team, "T0SANDBOX", PLATFORM, "platform", "quiz"))
                    .contains("This channel is archived. Open it again and invite me");
            assertThat(command(team, "T0SANDBOX", PLATFORM, "platform", "schedule 09:30"))
                    .contains("This channel is archived");
        }
    }
}
