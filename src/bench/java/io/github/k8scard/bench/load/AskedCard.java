package io.github.k8scard.bench.load;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A card in a channel, whose choices can be clicked.
 *
 * @param roundId what its buttons carry
 * @param channel Slack's id of the channel
 * @param ts Slack's id of the message
 * @param question what it asks
 * @param choices in the order in which they are shown
 */
public record AskedCard(long roundId, String channel, String ts, String question, List<String> choices) {
    private static final JsonMapper JSON = new JsonMapper();

    /** What Slack sends when a choice is clicked, with places for the member and the number of the click. */
    Form click(StandIn slack, int choice) {
        ObjectNode click = JSON.createObjectNode();
        click.put("type", "block_actions");
        click.putObject("user")
                .put("id", Form.MEMBER)
                .put("username", "member")
                .put("name", "member")
                .put("team_id", StandIn.WORKSPACE);
        click.put("api_app_id", "A0BENCH0001").put("token", "Shh_its_a_seekrit00000000");
        click.putObject("container")
                .put("type", "message")
                .put("message_ts", ts)
                .put("channel_id", channel)
                .put("is_ephemeral", false);
        click.put("trigger_id", "1234567890123.1234567890." + Form.NUMBER + "abcdef0123456789abcdef0");
        click.putObject("team").put("id", StandIn.WORKSPACE).put("domain", "bench");
        click.putNull("enterprise").put("is_enterprise_install", false);
        click.putObject("channel").put("id", channel).put("name", "platform-team");
        click.set("message", message());
        click.putObject("state").putObject("values");
        click.put("response_url", slack.replyUrl(Form.NUMBER));
        button(click.putArray("actions").addObject(), choice)
                .put("block_id", "bl3")
                .put("action_ts", "1800000000.123456");
        return new Form("payload=" + URLEncoder.encode(JSON.writeValueAsString(click), StandardCharsets.UTF_8));
    }

    private ObjectNode message() {
        ObjectNode message = JSON.createObjectNode();
        message.put("user", "U0BOT").put("type", "message").put("ts", ts).put("bot_id", "B0BOT");
        message.put("app_id", "A0BENCH0001").put("text", "Card for Monday: " + question + "\n" + lettered(": "));
        message.put("team", StandIn.WORKSPACE);
        ArrayNode blocks = message.putArray("blocks");
        text(blocks.addObject().put("type", "header").put("block_id", "bl0"), "plain_text", "Card for Monday");
        text(blocks.addObject().put("type", "section").put("block_id", "bl1"), "mrkdwn", question);
        text(blocks.addObject().put("type", "section").put("block_id", "bl2"), "mrkdwn", lettered("*  "));
        ArrayNode elements =
                blocks.addObject().put("type", "actions").put("block_id", "bl3").putArray("elements");
        for (int choice = 0; choice < choices.size(); choice++) {
            button(elements.addObject(), choice);
        }
        blocks.addObject()
                .put("type", "context")
                .put("block_id", "bl4")
                .putArray("elements")
                .addObject()
                .put("type", "mrkdwn")
                .put("text", "●○○  ·  new here  ·  0 answered  ·  closes tomorrow")
                .put("verbatim", true);
        return message;
    }

    private String lettered(String after) {
        var lines = new StringBuilder();
        for (int choice = 0; choice < choices.size(); choice++) {
            lines.append((char) ('A' + choice))
                    .append(after)
                    .append(choices.get(choice))
                    .append('\n');
        }
        return lines.toString();
    }

    private ObjectNode button(ObjectNode into, int choice) {
        into.put("type", "button").put("action_id", "round:choose:" + choice).put("value", "" + roundId);
        return text(into, "plain_text", "" + (char) ('A' + choice));
    }

    private static ObjectNode text(ObjectNode into, String type, String text) {
        into.putObject("text").put("type", type).put("text", text).put("emoji", true);
        return into;
    }
}
