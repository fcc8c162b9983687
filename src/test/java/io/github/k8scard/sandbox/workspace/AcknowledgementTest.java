package io.github.k8scard.sandbox.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AcknowledgementTest {
    @RegisterExtension
    final Connected world = new Connected(
            ToyApp.plan().withMember(User.person("U0OUTSIDER", "zoe", "Zoe", "Europe/Paris", "T0PARTNER")));

    private String shownToAda() {
        return world.slack()
                .snapshot()
                .lastEphemeral("C0PLATFORM", "U0ADA")
                .map(Ephemeral::text)
                .orElse("nothing");
    }

    private Exchange adaTypes() {
        return world.slack().member("U0ADA").types("C0PLATFORM", "/toy help");
    }

    @Test
    void an_empty_acknowledgement_shows_nothing() {
        assertThat(adaTypes().acknowledged()).isTrue();
        assertThat(shownToAda()).isEqualTo("nothing");
    }

    @Test
    void a_plain_text_is_shown_to_the_caller() {
        world.bot().answers(request -> new ToyBot.Answer(200, "text/plain", "hello", Map.of()));
        adaTypes();
        assertThat(shownToAda()).isEqualTo("hello");
    }

    @Test
    void an_in_channel_answer_is_seen_by_all() {
        world.bot()
                .answers(request ->
                        ToyBot.Answer.json(Json.object().put("text", "hello").put("response_type", "in_channel")));
        adaTypes();
        assertThat(world.slack()
                        .snapshot()
                        .lastMessage("C0PLATFORM")
                        .orElseThrow()
                        .text())
                .isEqualTo("hello");
    }

    @Test
    void a_bad_answer_is_not_shown_and_is_a_breach() {
        world.bot().answers(request -> ToyBot.Answer.json(Json.object().put("blocks", "{")));
        adaTypes();
        assertThat(shownToAda()).contains("failed");
        assertThat(world.slack().breaches()).hasSize(1);
    }

    @Test
    void an_error_status_is_told_to_the_caller() {
        world.bot().answers(request -> ToyBot.Answer.status(500));
        assertThat(adaTypes().acknowledged()).isFalse();
        assertThat(shownToAda()).contains("dispatch_failed");
        assertThat(world.slack().breaches()).hasSize(1);
    }

    @Test
    void after_three_seconds_the_caller_is_told_of_a_timeout_and_the_answer_is_lost() throws Exception {
        var never = new CountDownLatch(1);
        world.bot().answers(request -> {
            try {
                boolean released = never.await(3100, TimeUnit.MILLISECONDS);
                return ToyBot.Answer.json(Json.object().put("text", "released " + released));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });

        Exchange exchange = adaTypes();

        assertThat(exchange.late()).isTrue();
        assertThat(exchange.status()).isEqualTo(200);
        assertThat(shownToAda()).contains("operation_timeout");
        assertThat(world.slack().breaches()).hasSize(1);
    }

    @Test
    void a_bot_that_is_down_is_told_to_the_caller() {
        world.bot().close();

        assertThat(adaTypes().status()).isZero();
        assertThat(shownToAda()).contains("dispatch_failed");
    }

    @Test
    void what_slacks_client_would_not_do_is_not_sent() {
        ActingMember ada = world.slack().member("U0ADA");
        Message card = world.card("C0PLATFORM");

        assertThatThrownBy(() -> ada.types("C0PLATFORM", "/other")).isInstanceOf(ImpossibleAction.class);
        assertThatThrownBy(() -> ada.types("C0NOWHERE", "/toy")).isInstanceOf(ImpossibleAction.class);
        assertThatThrownBy(() -> world.slack().member("U0OUTSIDER").types("C0PLATFORM", "/toy"))
                .isInstanceOf(ImpossibleAction.class);
        assertThatThrownBy(() -> world.slack().member("U0NOBODY").clicks(card, "answer_a"))
                .isInstanceOf(ImpossibleAction.class);
        assertThatThrownBy(() -> ada.clicks(card, "answer_z"))
                .isInstanceOf(ImpossibleAction.class)
                .hasMessageContaining("answer_a");
        world.slack().admin().archives("C0PLATFORM");
        assertThatThrownBy(() -> ada.clicks(card, "answer_a")).hasMessageContaining("archived");
        assertThat(world.bot().received())
                .extracting(request -> request.path("type").asString(""))
                .doesNotContain("block_actions");
    }

    @Test
    void a_stale_client_can_click_what_is_gone() {
        Message old = world.card("C0PLATFORM");
        world.bot().calls("chat.update", "channel", old.channel(), "ts", old.ts(), "text", "closed");

        world.slack().member("U0ADA").clicks(old, "answer_a");

        assertThat(world.bot().last().at("/actions/0/action_id").asString()).isEqualTo("answer_a");
    }

    @Test
    void somebody_of_another_workspace_can_click_and_is_marked_as_such() {
        Message card = world.card("C0PLATFORM");

        world.slack().member("U0OUTSIDER").clicks(card, "answer_a");

        assertThat(world.bot().last().at("/user/team_id").asString()).isEqualTo("T0PARTNER");
        assertThat(world.bot().last().at("/team/id").asString()).isEqualTo("T0SANDBOX");
    }

    @Test
    void a_choice_from_a_menu_arrives_as_an_option() {
        String menu = """
                [{"type":"section","block_id":"s","text":{"type":"mrkdwn","text":"Topic"},"accessory":
                  {"type":"static_select","action_id":"topic","options":[
                   {"text":{"type":"plain_text","text":"Pods"},"value":"pods"}]}}]""";
        world.bot().calls("chat.postMessage", "channel", "C0PLATFORM", "text", "x", "blocks", menu);
        Message message = world.slack().snapshot().lastMessage("C0PLATFORM").orElseThrow();

        world.slack().member("U0ADA").selects(message, "topic", "pods");

        var request = world.bot().last();
        assertThat(request.at("/actions/0/selected_option/value").asString()).isEqualTo("pods");
        assertThat(request.at("/state/values/s/topic/selected_option/value").asString())
                .isEqualTo("pods");
    }
}
