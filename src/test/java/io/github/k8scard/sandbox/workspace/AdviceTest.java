package io.github.k8scard.sandbox.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** What Slack takes against its own advice: refused in tests, taken and shown as a breach where an app is served. */
class AdviceTest {
    private static final String RAW = "Tom & Jerry, if a < b";
    private static final String SECTION =
            "[{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"" + RAW + "\"}}]";
    private static final String VIEW =
            "{\"type\":\"modal\",\"title\":{\"type\":\"plain_text\",\"text\":\"t\"},\"blocks\":" + SECTION + "}";

    @RegisterExtension
    final Connected strict = new Connected(ToyApp.plan());

    @RegisterExtension
    final Connected lenient = new Connected(ToyApp.plan().withoutAdvice());

    private static JsonNode posted(Connected world) {
        return world.bot().calls("chat.postMessage", "channel", "C0PLATFORM", "text", RAW, "blocks", SECTION);
    }

    private static JsonNode opened(Connected world) {
        world.slack().member("U0ADA").types("C0PLATFORM", "/toy");
        return world.bot()
                .calls(
                        "views.open",
                        "trigger_id",
                        world.bot().last().path("trigger_id").asString(),
                        "view",
                        VIEW);
    }

    @Test
    void text_that_was_not_escaped_is_refused_in_tests() {
        assertThat(posted(strict).path("error").asString()).isEqualTo("invalid_blocks");
        assertThat(opened(strict).path("error").asString()).isEqualTo("invalid_arguments");
        assertThat(strict.slack().snapshot().messagesIn("C0PLATFORM")).isEmpty();
    }

    @Test
    void without_advice_it_is_taken_as_it_is_and_a_breach_says_so() {
        assertThat(posted(lenient).path("ok").asBoolean()).isTrue();
        assertThat(opened(lenient).path("ok").asBoolean()).isTrue();
        assertThat(lenient.slack().snapshot().messagesIn("C0PLATFORM"))
                .singleElement()
                .satisfies(message -> assertThat(message.text()).isEqualTo(RAW));
        assertThat(lenient.slack().snapshot().modal("U0ADA")).isPresent();
        assertThat(lenient.slack().breaches())
                .hasSize(2)
                .allSatisfy(breach -> assertThat(breach.rule())
                        .startsWith("Slack takes this, but advises against it:")
                        .contains("write &lt; for the character itself"));
    }

    @Test
    void the_same_holds_of_acknowledgements_and_responses() {
        lenient.bot().answers(request -> ToyBot.Answer.json(Json.object().put("text", RAW)));
        lenient.slack().member("U0ADA").types("C0PLATFORM", "/toy");
        assertThat(lenient.bot().responds(Json.object().put("text", RAW)).statusCode())
                .isEqualTo(200);
        assertThat(lenient.slack().snapshot().ephemerals()).hasSize(2);
        assertThat(lenient.slack().breaches()).hasSize(2);
    }

    @Test
    void what_slack_refuses_is_refused_all_the_same() {
        JsonNode answer = lenient.bot()
                .calls("chat.postMessage", "channel", "C0PLATFORM", "text", RAW, "blocks", "[{\"type\":\"nonsense\"}]");
        assertThat(answer.path("error").asString()).isEqualTo("invalid_blocks");
        assertThat(answer.toString()).doesNotContain("&lt;");
    }
}
