package io.github.k8scard.story;

import static io.github.k8scard.story.Running.ADA;
import static io.github.k8scard.story.Running.BEN;
import static io.github.k8scard.story.Running.EMI;
import static io.github.k8scard.story.Running.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.app.TestSettings;
import io.github.k8scard.app.demo.K8scardWorkspace;
import io.github.k8scard.sandbox.workspace.Fault;
import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.storage.Engine;
import io.github.k8scard.storage.PractisedCards;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A member asks for their data where the bot may not send files. */
class ExportAsTextTest {
    /** What Slack is known to take in all blocks of a message, less what it counts for what holds them. */
    private static final int SURELY_TAKEN = 10_000;

    private static Running withoutFiles() {
        return new Running(
                Engine.H2.fresh(),
                K8scardWorkspace.plan().withoutScopes("files:write").withoutPace(),
                settings -> TestSettings.withAdmins(settings, ADA, BEN));
    }

    private static void practise(Running team, int answers) {
        team.command(EMI, "");
        try (var connection = team.connection();
                var statement = connection.createStatement();
                var hash = statement.executeQuery("select card_hash from showing")) {
            hash.next();
            PractisedCards.write(connection, "T0SANDBOX", EMI, hash.getString(1), 60, answers);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int characters(JsonNode blocks) {
        return blocks.findValues("text").stream()
                .map(text -> text.isString() ? text : text.path("text"))
                .mapToInt(text -> text.stringValue().length())
                .sum();
    }

    private static String boxes(Message part) {
        return StreamSupport.stream(part.blocks().spliterator(), false)
                .map(block -> block.at("/elements/0/elements/0/text").asString(""))
                .collect(Collectors.joining());
    }

    @Test
    void each_message_is_as_short_as_slack_takes_them_and_together_they_are_whole() {
        try (var team = withoutFiles()) {
            practise(team, 150);
            team.command(EMI, "export");
            Message last = team.slack()
                    .awaitMessage(message -> message.text().matches("(?s).*part ([6-9]|10) of \\1\\..*"), SOON);
            List<Message> parts = team.snapshot().messagesIn(last.channel()).stream()
                    .filter(message -> message.text().contains(", part "))
                    .toList();
            assertThat(parts)
                    .hasSizeBetween(6, 10)
                    .allSatisfy(part -> assertThat(characters(part.blocks())).isBetween(100, SURELY_TAKEN));
            String whole = parts.stream().map(ExportAsTextTest::boxes).collect(Collectors.joining());
            assertThat(new JsonMapper().readTree(whole).findValues("verdict")).hasSize(150);
        }
    }

    @Test
    void a_part_that_is_too_long_for_slack_is_told_as_too_much_which_trying_again_does_not_help() {
        try (var team = withoutFiles()) {
            team.slack().faults().always("chat.postMessage", Fault.refused("msg_blocks_too_long"));
            team.command(EMI, "export");
            var told = team.slack()
                    .awaitEphemeral(
                            shown -> shown.recipient().equals(EMI)
                                    && shown.text().contains("too much for messages"),
                            SOON);
            assertThat(told.blocks().toString()).contains("Ask <@U0ADA> or <@U0BEN> to allow it", "files:write");
            assertThat(team.calls("chat.postMessage"))
                    .filteredOn(call -> call.request().toString().contains(", part "))
                    .hasSize(1);
        }
    }
}
