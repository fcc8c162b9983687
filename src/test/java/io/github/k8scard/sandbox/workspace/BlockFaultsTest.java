package io.github.k8scard.sandbox.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Block Kit's rules hold on every way into the workspace. */
class BlockFaultsTest {
    private static final String BAD =
            "[{\"type\":\"header\",\"text\":{\"type\":\"plain_text\",\"text\":\"%s\"}}]".formatted("x".repeat(151));
    private static final String BAD_VIEW =
            "{\"type\":\"modal\",\"title\":{\"type\":\"plain_text\",\"text\":\"T\"},\"blocks\":" + BAD + "}";

    @RegisterExtension
    final Connected world = new Connected(ToyApp.plan().withoutPace());

    private static ObjectNode badMessage() {
        ObjectNode message = Json.object().put("text", "hello");
        message.set("blocks", Json.parse(BAD));
        return message;
    }

    private void assertBlamed(JsonNode answer, String error) {
        assertThat(answer.path("error").asString()).isEqualTo(error);
        assertThat(answer.at("/response_metadata/messages/0").asString())
                .contains("[json-pointer:/blocks/0/text/text]");
        assertThat(world.slack().breaches()).hasSize(1);
    }

    @Test
    void on_a_post() {
        assertBlamed(
                world.bot().calls("chat.postMessage", "channel", "C0PLATFORM", "text", "hello", "blocks", BAD),
                "invalid_blocks");
        assertThat(world.slack().snapshot().messagesIn("C0PLATFORM")).isEmpty();
    }

    @Test
    void on_an_update() {
        Message card = world.card("C0PLATFORM");

        assertBlamed(
                world.bot().calls("chat.update", "channel", card.channel(), "ts", card.ts(), "blocks", BAD),
                "invalid_blocks");
        assertThat(world.slack().snapshot().lastMessage("C0PLATFORM")).contains(card);
    }

    @Test
    void on_an_ephemeral_message() {
        assertBlamed(
                world.bot()
                        .calls(
                                "chat.postEphemeral",
                                "channel",
                                "C0PLATFORM",
                                "user",
                                "U0ADA",
                                "text",
                                "hello",
                                "blocks",
                                BAD),
                "invalid_blocks");
    }

    @Test
    void on_a_response() {
        world.slack().member("U0ADA").types("C0PLATFORM", "/toy");

        var response = world.bot().responds(badMessage());

        assertThat(response.statusCode()).isEqualTo(400);
        assertBlamed(Json.parse(response.body()), "invalid_blocks");
    }

    @Test
    void on_a_view() {
        world.slack().member("U0ADA").types("C0PLATFORM", "/toy");
        String trigger = world.bot().last().path("trigger_id").asString();

        assertBlamed(world.bot().calls("views.open", "trigger_id", trigger, "view", BAD_VIEW), "invalid_arguments");
    }

    @Test
    void on_the_acknowledgement_of_a_command() {
        world.bot().answers(request -> ToyBot.Answer.json(badMessage()));

        Exchange exchange = world.slack().member("U0ADA").types("C0PLATFORM", "/toy");

        assertThat(exchange.breach().orElseThrow()).contains("invalid_blocks");
        assertThat(world.slack()
                        .snapshot()
                        .lastEphemeral("C0PLATFORM", "U0ADA")
                        .orElseThrow()
                        .text())
                .contains("failed");
    }
}
