package io.github.k8scard.sandbox.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class FileMethodsTest {
    private static final String URL = "files.getUploadURLExternal";
    private static final String COMPLETE = "files.completeUploadExternal";

    @RegisterExtension
    final Connected world =
            new Connected(ToyApp.plan().withScopes("files:write").withoutPace());

    private JsonNode ticket(int length) {
        return world.bot().calls(URL, "filename", "mine.json", "length", String.valueOf(length));
    }

    private static int uploaded(JsonNode ticket, String text) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(
                                            URI.create(ticket.path("upload_url").asString()))
                                    .POST(HttpRequest.BodyPublishers.ofString(text))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .statusCode();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode completed(JsonNode ticket, String channel) {
        String files = "[{\"id\":\"" + ticket.path("file_id").asString() + "\"}]";
        return world.bot().calls(COMPLETE, "files", files, "channel_id", channel);
    }

    private static String error(JsonNode answer) {
        return answer.path("error").asString("");
    }

    @Test
    void a_file_is_shared_once_its_bytes_are_there() {
        JsonNode posted = world.bot().calls("chat.postMessage", "channel", "U0ADA", "text", "Here it is");
        String direct = posted.path("channel").asString();
        JsonNode ticket = ticket(5);

        assertThat(error(completed(ticket, direct))).isEqualTo("file_not_found");
        assertThat(uploaded(ticket, "hello")).isEqualTo(200);
        assertThat(world.slack().file(ticket.path("file_id").asString())).isEmpty();
        assertThat(error(completed(ticket, "C0NOWHERE"))).isEqualTo("channel_not_found");
        assertThat(completed(ticket, direct).path("ok").asBoolean()).isTrue();
        assertThat(error(completed(ticket, direct))).isEqualTo("file_not_found");

        Message shared = world.slack().snapshot().lastMessage(direct).orElseThrow();
        assertThat(shared.blocks().path(0).path("name").asString()).isEqualTo("mine.json");
        assertThat(world.slack()
                        .file(ticket.path("file_id").asString())
                        .orElseThrow()
                        .text())
                .isEqualTo("hello");
    }

    @Test
    void an_address_takes_one_file_of_the_length_that_was_announced() {
        JsonNode ticket = ticket(5);
        assertThat(uploaded(ticket, "hello!")).isEqualTo(400);
        assertThat(uploaded(ticket, "hello")).isEqualTo(404);
        assertThat(error(ticket(0))).isEqualTo("invalid_arguments");
        assertThat(error(world.bot().calls(URL, "length", "5"))).isEqualTo("invalid_arguments");
    }
}
