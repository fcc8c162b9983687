package io.github.k8scard.story;

import static io.github.k8scard.story.Running.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.sandbox.workspace.Ephemeral;
import io.github.k8scard.sandbox.workspace.Message;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Members who ask for all that is stored about them, and the files that they get. */
final class Exports {
    static final JsonMapper JSON = new JsonMapper();
    static final String URL = "files.getUploadURLExternal";
    static final String COMPLETE = "files.completeUploadExternal";
    static final String BEGUN = "I am putting together all that I have stored about you";

    private Exports() {}

    static boolean isFile(Message message) {
        return message.blocks().path(0).path("type").asString("").equals("file");
    }

    /** Waits for a member's file and reads it. */
    static String file(Running team, String member) {
        Message shared = team.slack()
                .awaitMessage(
                        message -> isFile(message)
                                && team.snapshot()
                                        .channels()
                                        .get(message.channel())
                                        .has(member),
                        SOON);
        String id = shared.blocks().path(0).path("external_id").asString();
        return team.slack().file(id).orElseThrow().text();
    }

    static JsonNode exported(Running team, String member) {
        assertThat(team.command(member, "export").text()).startsWith(BEGUN);
        return JSON.readTree(file(team, member));
    }

    static List<Message> files(Running team) {
        return team.snapshot().messages().values().stream()
                .flatMap(List::stream)
                .filter(Exports::isFile)
                .toList();
    }

    static Ephemeral refusedWith(Running team, String member, String words) {
        team.command(member, "export");
        return team.slack()
                .awaitEphemeral(
                        shown ->
                                shown.recipient().equals(member) && shown.text().contains(words),
                        SOON);
    }
}
