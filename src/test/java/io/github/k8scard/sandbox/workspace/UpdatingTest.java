package io.github.k8scard.sandbox.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class UpdatingTest {
    private static final String METADATA = "{\"event_type\":\"card\",\"event_payload\":{\"round\":\"1\"}}";

    private final AdjustableClock clock = new AdjustableClock(Instant.parse("2026-07-01T08:00:00Z"));

    @RegisterExtension
    final Connected world = new Connected(ToyApp.plan().withoutPace().withClock(clock));

    private JsonNode update(Message message, String... arguments) {
        String[] all = new String[arguments.length + 4];
        System.arraycopy(arguments, 0, all, 4, arguments.length);
        all[0] = "channel";
        all[1] = message.channel();
        all[2] = "ts";
        all[3] = message.ts();
        return world.bot().calls("chat.update", all);
    }

    private Message now(Message message) {
        return world.slack().snapshot().message(message.channel(), message.ts()).orElseThrow();
    }

    @Test
    @Tag("trap-14")
    void a_text_without_blocks_takes_the_blocks_away() {
        Message card = world.card("C0PLATFORM");

        update(card, "text", "closed");

        assertThat(now(card).blocks()).isEmpty();
        assertThat(now(card).edited()).isTrue();
    }

    @Test
    void blocks_without_a_text_keep_the_text() {
        Message card = world.card("C0PLATFORM");

        update(card, "blocks", "[{\"type\":\"divider\"}]");

        assertThat(now(card).text()).isEqualTo(card.text());
        assertThat(now(card).offers("answer_a")).isFalse();
        assertThat(now(card).edited()).isFalse();
    }

    @Test
    void an_update_of_the_metadata_alone_keeps_text_and_blocks() {
        Message card = world.card("C0PLATFORM");

        update(card, "metadata", METADATA);
        update(card, "text", "closed");

        assertThat(now(card).metadata()).isEqualTo(Json.parse(METADATA));
        update(card, "metadata", "{}");
        assertThat(now(card).metadata()).isEmpty();
    }

    @Test
    @Tag("trap-14")
    void a_text_of_over_4000_characters_is_refused() {
        Message card = world.card("C0PLATFORM");

        assertThat(update(card, "text", "x".repeat(4000)).path("ok").asBoolean())
                .isTrue();
        assertThat(update(card, "text", "x".repeat(4001)).path("error").asString())
                .isEqualTo("msg_too_long");
        assertThat(world.slack().breaches()).hasSize(1);
    }

    @Test
    void what_members_wrote_cannot_be_changed() {
        Message said = world.slack().admin().says("U0ADA", "C0PLATFORM", "hello");

        assertThat(update(said, "text", "bye").path("error").asString()).isEqualTo("cant_update_message");
    }

    @Test
    void what_is_not_there_cannot_be_changed() {
        Message card = world.card("C0PLATFORM");
        world.slack().admin().deletesMessage(card);

        assertThat(update(card, "text", "closed").path("error").asString()).isEqualTo("message_not_found");
        assertThat(world.slack().breaches()).isEmpty();
    }

    @Test
    void a_message_in_an_archived_channel_cannot_be_changed() {
        Message card = world.card("C0PLATFORM");
        world.slack().admin().archives("C0PLATFORM");

        assertThat(update(card, "text", "closed").path("error").asString()).isEqualTo("is_inactive");
    }

    @Test
    void where_editing_is_limited_an_old_message_cannot_be_changed() {
        Message card = world.card("C0PLATFORM");
        world.slack().admin().limitsEditing(Duration.ofHours(1));
        assertThat(update(card, "text", "in time").path("ok").asBoolean()).isTrue();

        clock.advance(Duration.ofMinutes(61));
        assertThat(update(card, "text", "too late").path("error").asString()).isEqualTo("edit_window_closed");
        assertThat(update(world.card("C0PLATFORM"), "text", "new").path("ok").asBoolean())
                .isTrue();
        assertThat(world.slack().breaches()).isEmpty();
    }

    @Test
    @Tag("trap-15")
    void an_ephemeral_message_cannot_be_updated() {
        JsonNode shown =
                world.bot().calls("chat.postEphemeral", "channel", "C0PLATFORM", "user", "U0ADA", "text", "psst");

        JsonNode answer = world.bot()
                .calls(
                        "chat.update",
                        "channel",
                        "C0PLATFORM",
                        "ts",
                        shown.path("message_ts").asString(),
                        "text",
                        "louder");

        assertThat(answer.path("error").asString()).isEqualTo("message_not_found");
        assertThat(world.slack().breaches()).hasSize(1);
    }

    @Test
    void a_direct_message_is_updated_by_its_own_id_only() {
        Message told = world.card("U0ADA");

        JsonNode byMember = world.bot().calls("chat.update", "channel", "U0ADA", "ts", told.ts(), "text", "x");

        assertThat(byMember.path("error").asString()).isEqualTo("channel_not_found");
        assertThat(update(told, "text", "x").path("ok").asBoolean()).isTrue();
    }

    @Test
    void a_deleted_message_is_gone() {
        Message card = world.card("C0PLATFORM");

        world.bot().calls("chat.delete", "channel", card.channel(), "ts", card.ts());

        assertThat(world.slack().snapshot().messagesIn("C0PLATFORM")).isEmpty();
    }
}
