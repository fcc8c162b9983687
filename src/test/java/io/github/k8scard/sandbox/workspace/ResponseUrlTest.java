package io.github.k8scard.sandbox.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.node.ObjectNode;

class ResponseUrlTest {
    private final AdjustableClock wall = new AdjustableClock(Instant.parse("2026-07-01T08:00:00Z"));

    @RegisterExtension
    final Connected world = new Connected(ToyApp.plan().withWall(wall));

    private Message clickedCard() {
        Message card = world.card("C0PLATFORM");
        world.slack().member("U0ADA").clicks(card, "answer_a");
        return card;
    }

    private static ObjectNode says(String text) {
        return Json.object().put("text", text);
    }

    private static String error(HttpResponse<String> response) {
        return response.statusCode() + " "
                + Json.parse(response.body()).path("error").asString("");
    }

    private Snapshot now() {
        return world.slack().snapshot();
    }

    @Test
    @Tag("trap-15")
    void it_takes_five_messages() {
        clickedCard();
        for (int i = 0; i < 5; i++) {
            assertThat(world.bot().responds(says("x")).statusCode()).isEqualTo(200);
        }

        assertThat(error(world.bot().responds(says("x")))).isEqualTo("404 used_url");
        assertThat(now().ephemeralsFor("C0PLATFORM", "U0ADA")).hasSize(5);
        assertThat(world.slack().breaches()).hasSize(1);
    }

    @Test
    @Tag("trap-15")
    void it_lives_for_thirty_minutes() {
        clickedCard();
        wall.advance(Duration.ofMinutes(30));
        assertThat(world.bot().responds(says("x")).statusCode()).isEqualTo(200);

        wall.advance(Duration.ofMillis(1));
        assertThat(error(world.bot().responds(says("x")))).isEqualTo("404 expired_url");
    }

    @Test
    void in_channel_everyone_sees_the_response() {
        clickedCard();

        world.bot().responds(says("for all").put("response_type", "in_channel"));

        assertThat(now().lastMessage("C0PLATFORM").orElseThrow().text()).isEqualTo("for all");
    }

    @Test
    void it_reaches_channels_that_the_bot_is_not_in() {
        world.slack().member("U0ADA").types("C0INCIDENTS", "/toy");

        assertThat(world.bot().responds(says("hello")).statusCode()).isEqualTo(200);
        assertThat(now().lastEphemeral("C0INCIDENTS", "U0ADA")).isPresent();
    }

    @Test
    void it_can_replace_and_delete_the_message_acted_on() {
        Message card = clickedCard();

        world.bot().responds(says("closed").put("replace_original", true));
        assertThat(now().messagesIn("C0PLATFORM")).extracting(Message::text).containsExactly("closed");
        assertThat(now().messagesIn("C0PLATFORM").get(0).ts()).isEqualTo(card.ts());

        world.bot().responds(Json.object().put("delete_original", "true"));
        assertThat(now().messagesIn("C0PLATFORM")).isEmpty();
        assertThat(error(world.bot().responds(says("x").put("replace_original", true))))
                .isEqualTo("404 message_not_found");
    }

    @Test
    void it_can_replace_an_ephemeral_message_which_stays_ephemeral() {
        world.slack().member("U0ADA").types("C0PLATFORM", "/toy");
        ObjectNode card = says("What is a Pod?");
        card.set("blocks", Json.parse(Connected.BUTTONS));
        world.bot().responds(card);
        Ephemeral shown = now().lastEphemeral("C0PLATFORM", "U0ADA").orElseThrow();

        world.slack().member("U0ADA").clicks(shown, "answer_b");
        assertThat(world.bot().last().at("/container/is_ephemeral").asBoolean()).isTrue();
        assertThat(world.bot().last().has("message")).isFalse();
        world.bot().responds(says("Right!").put("replace_original", true).put("response_type", "in_channel"));

        assertThat(now().ephemeralsFor("C0PLATFORM", "U0ADA"))
                .extracting(Ephemeral::text)
                .containsExactly("Right!");
        assertThat(now().messagesIn("C0PLATFORM")).isEmpty();
    }

    @Test
    void a_reply_in_a_thread_overwrites_the_message_unless_it_says_not_to() {
        Message card = clickedCard();

        world.bot()
                .responds(says("reply")
                        .put("response_type", "in_channel")
                        .put("replace_original", false)
                        .put("thread_ts", card.ts()));
        assertThat(now().message("C0PLATFORM", card.ts())).contains(card);
        assertThat(now().lastMessage("C0PLATFORM").orElseThrow().thread()).contains(card.ts());

        world.bot().responds(says("oops").put("response_type", "in_channel").put("thread_ts", card.ts()));
        assertThat(now().message("C0PLATFORM", card.ts()).orElseThrow().text()).isEqualTo("oops");
    }

    @Test
    void what_is_no_message_is_refused() {
        clickedCard();

        assertThat(error(world.bot().responds(Json.array()))).isEqualTo("400 invalid_payload");
        assertThat(error(world.bot().responds(Json.object()))).isEqualTo("400 no_text");
        assertThat(error(world.bot().responds(says("x").put("blocks", "{")))).isEqualTo("400 invalid_blocks_format");
        assertThat(error(world.bot().responds(says("x").put("response_type", "loud"))))
                .isEqualTo("400 invalid_arguments");
        assertThat(world.slack().breaches()).hasSize(4);
    }

    @Test
    void deleting_with_a_new_message_does_both_or_nothing() {
        Message card = clickedCard();

        world.bot().responds(says("x").put("delete_original", true).put("blocks", "{"));
        assertThat(now().messagesIn("C0PLATFORM")).containsExactly(card);

        world.bot().responds(says("instead").put("delete_original", true));
        assertThat(now().messagesIn("C0PLATFORM")).isEmpty();
        assertThat(now().lastEphemeral("C0PLATFORM", "U0ADA").orElseThrow().text())
                .isEqualTo("instead");
    }

    @Test
    void an_address_that_was_never_given_out_is_not_found() {
        String unknown = world.slack().apiUrl().resolve("/respond/1.2.3").toString();

        assertThat(world.bot().respondsTo(unknown, says("x")).statusCode()).isEqualTo(404);
    }
}
