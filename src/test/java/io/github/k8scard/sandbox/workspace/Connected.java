package io.github.k8scard.sandbox.workspace;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import tools.jackson.databind.JsonNode;

/** A workspace and a bot, connected to each other, for each test. */
final class Connected implements BeforeEachCallback, AfterEachCallback {
    static final String BUTTONS = """
            [{"type":"section","text":{"type":"mrkdwn","text":"What is a Pod?"}},
             {"type":"actions","block_id":"choices","elements":[
               {"type":"button","action_id":"answer_a","value":"r1","text":{"type":"plain_text","text":"A"}},
               {"type":"button","action_id":"answer_b","value":"r1","text":{"type":"plain_text","text":"B"}}]}]""";

    private final WorkspacePlan plan;
    private SlackWorkspace slack;
    private ToyBot bot;

    Connected(WorkspacePlan plan) {
        this.plan = plan;
    }

    SlackWorkspace slack() {
        return slack;
    }

    ToyBot bot() {
        return bot;
    }

    /** Posts a card with two buttons. */
    Message card(String channel) {
        JsonNode answer =
                bot.calls("chat.postMessage", "channel", channel, "text", "What is a Pod?", "blocks", BUTTONS);
        return slack.snapshot()
                .message(answer.path("channel").asString(), answer.path("ts").asString())
                .orElseThrow();
    }

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        slack = SlackWorkspace.start(plan);
        bot = new ToyBot(slack);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        bot.close();
        slack.close();
    }
}
