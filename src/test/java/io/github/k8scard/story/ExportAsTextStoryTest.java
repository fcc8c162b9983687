package io.github.k8scard.story;

import static io.github.k8scard.story.Exports.JSON;
import static io.github.k8scard.story.Exports.URL;
import static io.github.k8scard.story.Exports.files;
import static io.github.k8scard.story.Exports.refusedWith;
import static io.github.k8scard.story.Running.ADA;
import static io.github.k8scard.story.Running.BEN;
import static io.github.k8scard.story.Running.EMI;
import static io.github.k8scard.story.Running.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.app.TestSettings;
import io.github.k8scard.app.demo.K8scardWorkspace;
import io.github.k8scard.sandbox.workspace.Ephemeral;
import io.github.k8scard.sandbox.workspace.Fault;
import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.storage.Engine;
import io.github.k8scard.storage.PractisedCards;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A member asks for everything that is stored about them where the bot may send no files. */
class ExportAsTextStoryTest {
    private static Running without(Engine engine) {
        return new Running(
                engine.fresh(),
                K8scardWorkspace.plan().withoutScopes("files:write").withoutPace(),
                settings -> TestSettings.withAdmins(settings, ADA, BEN));
    }

    @ParameterizedTest
    @EnumSource
    void where_no_files_may_be_sent_it_comes_as_text(Engine engine) {
        try (var team = without(engine)) {
            team.schedule("09:30 daily");
            team.clickRight(EMI, team.cardOf("2026-11-23"));
            team.command(EMI, "export");
            Message part = team.slack().awaitMessage(message -> message.text().contains("part 1 of 1"), SOON);
            assertThat(team.snapshot().channels().get(part.channel()).isDirect())
                    .isTrue();
            assertThat(JSON.readTree(boxes(List.of(part))).path("you").asString())
                    .isEqualTo(EMI);
            assertThat(team.calls(URL)).isEmpty();
            Awaitility.await()
                    .atMost(SOON)
                    .until(() -> team.command(EMI, "export").text().startsWith("You have your data already"));
        }
    }

    @Test
    void text_of_several_parts_is_whole_once_they_are_put_together() {
        try (var team = without(Engine.H2)) {
            practise(team, 90);
            team.command(EMI, "export");
            Message last = team.slack()
                    .awaitMessage(message -> message.text().matches("(?s).*part ([2-9]) of \\1\\..*"), SOON);
            List<Message> parts = team.snapshot().messagesIn(last.channel()).stream()
                    .filter(message -> message.text().contains(", part "))
                    .toList();
            assertThat(JSON.readTree(boxes(parts)).path("cards")).hasSizeGreaterThan(50);
        }
    }

    @Test
    void what_is_too_much_for_text_says_how_much_it_is_and_whom_to_ask() {
        try (var team = without(Engine.H2)) {
            practise(team, 600);
            Ephemeral told = refusedWith(team, EMI, "too much for messages");
            assertThat(told.blocks().toString())
                    .contains("kB stored about you", "Ask <@U0ADA> or <@U0BEN> to allow it", "files:write");
            assertThat(files(team)).isEmpty();
        }
    }

    @Test
    void a_scope_that_proves_to_be_missing_makes_it_text() {
        try (var team = Running.on(Engine.H2)) {
            team.slack().faults().always(URL, Fault.refused("missing_scope"));
            team.command(ADA, "export");
            team.slack().awaitMessage(message -> message.text().contains("part 1 of 1"), SOON);
        }
    }

    /** What Emi practised, past the bot. */
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

    private static String boxes(List<Message> parts) {
        return parts.stream()
                .flatMap(part -> StreamSupport.stream(part.blocks().spliterator(), false))
                .map(block -> block.at("/elements/0/elements/0/text").asString(""))
                .collect(Collectors.joining());
    }
}
