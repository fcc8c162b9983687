package io.github.k8scard.story;

import static io.github.k8scard.story.Exports.BEGUN;
import static io.github.k8scard.story.Exports.COMPLETE;
import static io.github.k8scard.story.Exports.URL;
import static io.github.k8scard.story.Exports.exported;
import static io.github.k8scard.story.Exports.files;
import static io.github.k8scard.story.Exports.isFile;
import static io.github.k8scard.story.Exports.refusedWith;
import static io.github.k8scard.story.Running.ADA;
import static io.github.k8scard.story.Running.BEN;
import static io.github.k8scard.story.Running.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.LogLines;
import io.github.k8scard.sandbox.workspace.ActiveFault;
import io.github.k8scard.sandbox.workspace.Ephemeral;
import io.github.k8scard.sandbox.workspace.Fault;
import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.storage.Engine;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A member asks for everything that is stored about them, and Slack does not take it, or asks to wait. */
class ExportFaultsStoryTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            files.getUploadURLExternal | 500                          | Slack did not take the file with your data. In a few
            files.getUploadURLExternal | cut                          | Slack did not take the file with your data. In a few
            files.getUploadURLExternal | 429                          | Slack takes nothing from me right now. In 15 minutes
            files.getUploadURLExternal | file_upload_size_restricted  | your workspace does not allow it
            files.getUploadURLExternal | file_uploads_disabled        | your workspace does not allow it
            files.getUploadURLExternal | storage_limit_reached        | Slack has no room for the file
            files.getUploadURLExternal | file_type_not_allowed        | Slack did not take the file with your data. In a few
            files.getUploadURLExternal | invalid_auth                 | Slack did not take the file with your data. In a few
            files.getUploadURLExternal | internal_error               | Slack did not take the file with your data. In a few
            upload                     | 500                          | Slack did not take the file with your data. In a few
            upload                     | 404                          | Slack did not take the file with your data. In a few
            upload                     | cut                          | Slack did not take the file with your data. In a few
            upload                     | 429                          | Slack takes nothing from me right now. In 15 minutes
            chat.postMessage           | user_not_found               | Slack does not let me write to you
            """)
    void a_step_that_fails_is_told_once_where_they_asked_and_they_may_try_again(
            String step, String fault, String told) {
        try (var log = LogLines.ofAll();
                var team = Running.on(Engine.H2)) {
            ActiveFault active = team.slack().faults().always(step, fault(fault));
            Ephemeral shown = refusedWith(team, ADA, told);
            assertThat(shown.text()).contains("/k8scard export again");
            assertThat(team.calls(step)).hasSize(1);
            assertThat(files(team)).isEmpty();
            active.off();
            team.slack().faults().clear();
            assertThat(log.traces()).isEmpty();
            assertThat(String.join("\n", log.lines())).doesNotContain("/upload/", "/respond/", "xoxb-");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            500                       | Slack did not say whether it has shown you the file
            cut                       | Slack did not say whether it has shown you the file
            internal_error            | Slack did not say whether it has shown you the file
            429                       | Slack takes nothing from me right now. In 15 minutes
            file_not_found            | Slack did not take the file with your data
            channel_not_found         | Slack does not let me write to you
            posting_to_channel_denied | Slack did not take the file with your data
            restricted_action         | your workspace does not allow it
            access_denied             | Slack did not take the file with your data
            """)
    void if_the_last_step_fails_its_announcement_says_so_instead(String fault, String told) {
        try (var team = Running.on(Engine.H2)) {
            team.slack().faults().always(COMPLETE, fault(fault));
            team.command(ADA, "export");
            Message announcement =
                    team.slack().awaitMessage(message -> message.text().contains(told), SOON);
            assertThat(announcement.text()).contains("/k8scard export again");
            assertThat(team.snapshot().messagesIn(announcement.channel())).containsExactly(announcement);
            assertThat(team.calls(COMPLETE)).hasSize(1);
        }
    }

    @Test
    void a_short_wait_that_slack_asks_for_is_kept_and_then_it_comes() {
        try (var team = Running.on(Engine.H2)) {
            team.slack().faults().next(URL, Fault.rateLimited(Duration.ofSeconds(1)));
            exported(team, ADA);
            assertThat(team.calls(URL)).hasSize(2);
        }
    }

    @Test
    void a_file_that_arrives_though_slack_does_not_say_so_is_not_sent_again() {
        try (var team = Running.on(Engine.H2)) {
            team.slack().faults().next(COMPLETE, Fault.cutAfter());
            team.command(ADA, "export");
            team.slack().awaitMessage(message -> message.text().contains("did not say whether"), SOON);
            assertThat(files(team)).hasSize(1);
            assertThat(team.calls(COMPLETE)).hasSize(1);
        }
    }

    @Test
    void each_has_one_under_way_at_a_time_is_acknowledged_at_once_and_hears_what_became_of_it() {
        try (var team = Running.on(Engine.H2)) {
            ActiveFault held = team.slack().faults().always(COMPLETE, Fault.hang());
            assertThat(team.command(ADA, "export").text()).startsWith(BEGUN);
            assertThat(team.command(ADA, "export").text()).startsWith("I am at it already");
            assertThat(team.command(BEN, "export").text()).startsWith(BEGUN);
            assertThat(team.command(BEN, "me").text()).contains("answer");
            team.slack().awaitMessage(message -> isDirectWith(team, ADA, message), SOON);
            held.off();
            team.slack().faults().clear();
            // whichever was held is one of which Slack has not said what became
            team.slack().awaitMessage(message -> isDirectWith(team, ADA, message) && isOutcome(message), SOON);
            team.slack().awaitMessage(message -> isDirectWith(team, BEN, message) && isOutcome(message), SOON);
            Awaitility.await()
                    .atMost(SOON)
                    .until(() -> !team.command(BEN, "export").text().startsWith("I am at it already"));
            assertThat(team.slack().traffic().exchanges("/k8scard"))
                    .allSatisfy(command -> assertThat(command.took()).isLessThan(Duration.ofSeconds(1)));
        }
    }

    private static boolean isOutcome(Message message) {
        return message.text().contains("did not say") || isFile(message);
    }

    private static boolean isDirectWith(Running team, String member, Message message) {
        var channel = team.snapshot().channels().get(message.channel());
        return channel.isDirect() && channel.has(member);
    }

    private static Fault fault(String name) {
        return switch (name) {
            case "500", "404" -> Fault.status(Integer.parseInt(name));
            case "cut" -> Fault.cut();
            case "429" -> Fault.rateLimited(Duration.ofMinutes(15));
            default -> Fault.refused(name);
        };
    }
}
