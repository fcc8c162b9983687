package io.github.k8scard.sandbox.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class PostingTest {
    @RegisterExtension
    final Connected world = new Connected(ToyApp.plan()
            .withoutPace()
            .withChannel(Conversation.closed("C0BOARD", "board", "U0ADA", "U0TOY"))
            .withMember(User.person("U0OUTSIDER", "zoe", "Zoe", "Europe/Paris", "T0PARTNER")));

    @ParameterizedTest
    @CsvSource({
        "C0PLATFORM, hello, ''",
        "C0BOARD, hello, ''",
        "U0ADA, hello, ''",
        "C0RANDOM, hello, not_in_channel",
        "C0INCIDENTS, hello, channel_not_found",
        "C0NOWHERE, hello, channel_not_found",
        "#platform, hello, channel_not_found",
        "U0OUTSIDER, hello, channel_not_found",
        "C0PLATFORM, '', no_text",
        "C0PLATFORM, ' ', no_text",
        "'', hello, invalid_arguments",
    })
    void a_post_needs_a_text_and_a_channel_that_the_bot_is_in(String channel, String text, String error) {
        JsonNode answer = world.bot().calls("chat.postMessage", "channel", channel, "text", text);

        assertThat(answer.path("error").asString("")).isEqualTo(error);
        assertThat(answer.path("ok").asBoolean()).isEqualTo(error.isEmpty());
    }

    @Test
    void blocks_that_are_too_long_together_have_an_error_of_their_own() {
        String box = "{\"type\":\"rich_text\",\"elements\":[{\"type\":\"rich_text_preformatted\",\"elements\":["
                + "{\"type\":\"text\",\"text\":\"%s\"}]}]}";
        String blocks = "[" + box.formatted("x".repeat(6_000)) + "," + box.formatted("x".repeat(6_001)) + "]";

        JsonNode answer =
                world.bot().calls("chat.postMessage", "channel", "C0PLATFORM", "text", "long", "blocks", blocks);

        assertThat(answer.path("error").asString()).isEqualTo("msg_blocks_too_long");
        assertThat(world.slack().breaches()).hasSize(1);
    }

    @Test
    void an_archived_channel_takes_no_posts() {
        world.slack().admin().archives("C0PLATFORM");

        JsonNode answer = world.bot().calls("chat.postMessage", "channel", "C0PLATFORM", "text", "hello");

        assertThat(answer.path("error").asString()).isEqualTo("is_archived");
    }

    @Test
    void a_post_to_a_member_opens_one_direct_message() {
        JsonNode first = world.bot().calls("chat.postMessage", "channel", "U0ADA", "text", "hello");
        JsonNode second = world.bot().calls("chat.postMessage", "channel", "U0ADA", "text", "again");

        assertThat(first.path("channel").asString())
                .startsWith("D0")
                .isEqualTo(second.path("channel").asString());
        assertThat(world.slack().snapshot().direct("U0ADA").orElseThrow().members())
                .containsExactlyInAnyOrder("U0ADA", "U0TOY");
    }

    @Test
    void a_json_body_says_the_same_as_a_form() {
        var request = Json.object().put("channel", "C0PLATFORM").put("text", "hello");
        request.set("blocks", Json.parse(Connected.BUTTONS));

        JsonNode answer = world.bot().callsWithJson("chat.postMessage", request);

        assertThat(answer.path("ok").asBoolean()).as(answer.toString()).isTrue();
        assertThat(world.slack()
                        .snapshot()
                        .lastMessage("C0PLATFORM")
                        .orElseThrow()
                        .offers("answer_b"))
                .isTrue();
    }

    @Test
    void blocks_and_elements_without_an_id_get_one() {
        String blocks = """
                [{"type":"divider"},
                 {"type":"actions","elements":[{"type":"button","text":{"type":"plain_text","text":"A"}}]}]""";

        JsonNode answer = world.bot().calls("chat.postMessage", "channel", "C0PLATFORM", "text", "x", "blocks", blocks);

        assertThat(answer.at("/message/blocks/0/block_id").asString("")).isNotEmpty();
        assertThat(answer.at("/message/blocks/1/elements/0/action_id").asString(""))
                .isNotEmpty();
    }

    @Test
    void blocks_that_are_no_array_are_refused() {
        JsonNode answer = world.bot().calls("chat.postMessage", "channel", "C0PLATFORM", "blocks", "{oops");

        assertThat(answer.path("error").asString()).isEqualTo("invalid_blocks_format");
        assertThat(world.slack().breaches()).hasSize(1);
    }

    @Test
    void a_reply_needs_its_thread() {
        Message card = world.card("C0PLATFORM");

        JsonNode reply =
                world.bot().calls("chat.postMessage", "channel", "C0PLATFORM", "text", "x", "thread_ts", card.ts());
        JsonNode lost =
                world.bot().calls("chat.postMessage", "channel", "C0PLATFORM", "text", "x", "thread_ts", "1.000001");

        assertThat(reply.at("/message/thread_ts").asString()).isEqualTo(card.ts());
        assertThat(lost.path("error").asString()).isEqualTo("thread_not_found");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"event_type\":\"card\",\"event_payload\":{\"round\":1}}; ''",
                "{\"event_type\":\"card\"}; invalid_metadata_schema",
                "[1]; invalid_metadata_format",
            })
    void metadata_has_a_type_and_a_payload(String metadata, String error) {
        JsonNode answer =
                world.bot().calls("chat.postMessage", "channel", "C0PLATFORM", "text", "x", "metadata", metadata);

        assertThat(answer.path("error").asString("")).isEqualTo(error);
    }

    @Test
    void timestamps_are_unique_and_increase() {
        String before = "";
        for (int i = 0; i < 50; i++) {
            String ts = world.bot()
                    .calls("chat.postMessage", "channel", "C0PLATFORM", "text", "x")
                    .path("ts")
                    .asString();
            assertThat(ts).matches("\\d{10}\\.\\d{6}").isGreaterThan(before);
            before = ts;
        }
    }

    @Test
    void an_ephemeral_message_reaches_a_member_of_the_channel_alone() {
        JsonNode answer =
                world.bot().calls("chat.postEphemeral", "channel", "C0PLATFORM", "user", "U0ADA", "text", "psst");
        JsonNode outside =
                world.bot().calls("chat.postEphemeral", "channel", "C0BOARD", "user", "U0BEN", "text", "psst");

        Snapshot now = world.slack().snapshot();
        assertThat(now.lastEphemeral("C0PLATFORM", "U0ADA").orElseThrow().ts())
                .isEqualTo(answer.path("message_ts").asString());
        assertThat(now.messagesIn("C0PLATFORM")).isEmpty();
        assertThat(outside.path("error").asString()).isEqualTo("user_not_in_channel");
    }

    @Test
    void an_ephemeral_reply_is_not_shown_in_a_thread_that_nobody_has_begun() {
        Message card = world.card("C0PLATFORM");

        JsonNode answer = world.bot()
                .calls(
                        "chat.postEphemeral",
                        "channel",
                        "C0PLATFORM",
                        "user",
                        "U0ADA",
                        "text",
                        "psst",
                        "thread_ts",
                        card.ts());

        assertThat(answer.path("ok").asBoolean()).isTrue();
        assertThat(world.slack().snapshot().ephemerals()).isEmpty();
    }
}
