package io.github.k8scard.sandbox.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The four roads between a bot and a workspace: a post, a command, a click, and a response to it. */
class FirstStepsTest {
    private static final String BUTTON = """
            [{"type":"section","text":{"type":"mrkdwn","text":"What is a Pod?"}},
             {"type":"actions","block_id":"choices","elements":[
               {"type":"button","action_id":"answer_a","value":"r1","text":{"type":"plain_text","text":"A"}}]}]""";

    private SlackWorkspace slack;
    private ToyBot bot;

    @BeforeEach
    void start() throws Exception {
        slack = ToyApp.start();
        bot = new ToyBot(slack);
    }

    @AfterEach
    void stop() {
        bot.close();
        slack.close();
    }

    @Test
    void a_posted_message_is_in_the_channel() {
        var answer = bot.calls("chat.postMessage", "channel", "C0PLATFORM", "text", "What is a Pod?", "blocks", BUTTON);

        assertThat(answer.path("ok").asBoolean()).as(answer.toString()).isTrue();
        Message message = slack.snapshot().lastMessage("C0PLATFORM").orElseThrow();
        assertThat(message.ts()).isEqualTo(answer.path("ts").asString());
        assertThat(message.text()).isEqualTo("What is a Pod?");
        assertThat(message.offers("answer_a")).isTrue();
        assertThat(slack.breaches()).isEmpty();
    }

    @Test
    void a_command_arrives_signed_and_its_answer_is_shown_to_the_caller_alone() {
        bot.answers(request -> ToyBot.Answer.json(Json.object().put("text", "hello")));

        Exchange exchange = slack.member("U0ADA").types("C0PLATFORM", "/toy quiz <b> @ben #random #incidents");

        assertThat(exchange.acknowledged()).isTrue();
        assertThat(bot.last().path("text").asString())
                .isEqualTo("quiz &lt;b&gt; <@U0BEN> <#C0RANDOM|random> <#C0INCIDENTS|>");
        assertThat(bot.last().path("command").asString()).isEqualTo("/toy");
        assertThat(bot.last().path("user_id").asString()).isEqualTo("U0ADA");
        Snapshot now = slack.snapshot();
        assertThat(now.lastEphemeral("C0PLATFORM", "U0ADA").orElseThrow().text())
                .isEqualTo("hello");
        assertThat(now.ephemeralsFor("C0PLATFORM", "U0BEN")).isEmpty();
        assertThat(now.messagesIn("C0PLATFORM")).isEmpty();
        assertThat(slack.breaches()).isEmpty();
    }

    @Test
    void a_click_can_be_answered_through_its_response_url() {
        bot.calls("chat.postMessage", "channel", "C0PLATFORM", "text", "What is a Pod?", "blocks", BUTTON);
        Message card = slack.snapshot().lastMessage("C0PLATFORM").orElseThrow();

        Exchange exchange = slack.member("U0BEN").clicks(card, "answer_a");
        var response = bot.responds(Json.object().put("text", "Right!").put("replace_original", false));

        assertThat(exchange.acknowledged()).isTrue();
        var click = bot.last();
        assertThat(click.path("type").asString()).isEqualTo("block_actions");
        assertThat(click.at("/actions/0/action_id").asString()).isEqualTo("answer_a");
        assertThat(click.at("/actions/0/value").asString()).isEqualTo("r1");
        assertThat(click.at("/actions/0/block_id").asString()).isEqualTo("choices");
        assertThat(click.at("/user/id").asString()).isEqualTo("U0BEN");
        assertThat(click.at("/message/ts").asString()).isEqualTo(card.ts());
        assertThat(click.at("/container/message_ts").asString()).isEqualTo(card.ts());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(slack.snapshot()
                        .lastEphemeral("C0PLATFORM", "U0BEN")
                        .orElseThrow()
                        .text())
                .isEqualTo("Right!");
        assertThat(slack.snapshot().lastMessage("C0PLATFORM")).contains(card);
        assertThat(slack.breaches()).isEmpty();
    }
}
