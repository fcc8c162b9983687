package io.github.k8scard.sandbox.blocks;

import static io.github.k8scard.sandbox.blocks.Field.optional;
import static io.github.k8scard.sandbox.blocks.Values.bool;
import static io.github.k8scard.sandbox.blocks.Values.flag;
import static io.github.k8scard.sandbox.blocks.Values.list;
import static io.github.k8scard.sandbox.blocks.Values.oneOf;
import static io.github.k8scard.sandbox.blocks.Values.string;

import tools.jackson.databind.JsonNode;

/** What holds of a message as a whole. */
final class Messages {
    private static final int MOST_CHARTS = 2;

    /** Slack cuts a posted text at 40,000 characters, and asks for no more than 4,000. */
    private static final JsonRule TEXT = string(0, Integer.MAX_VALUE)
            .then(string(0, 4000).then(new MrkdwnRule()).advised());

    private static final JsonRule HAS_TEXT = Messages::hasText;

    static final JsonRule RULE = Shape.of(
                    "a message",
                    optional("channel", string(255)),
                    optional("user", string(255)),
                    optional("ts", string(255)),
                    optional("thread_ts", string(255)),
                    optional("text", TEXT),
                    optional("blocks", list(0, Surface.MESSAGE.mostBlocks, Blocks.on(Surface.MESSAGE))),
                    optional("metadata", Metadata.SHAPE),
                    optional("response_type", oneOf("in_channel", "ephemeral")),
                    optional("replace_original", bool()),
                    optional("delete_original", bool()),
                    optional("reply_broadcast", flag()),
                    optional("link_names", flag()),
                    optional("mrkdwn", flag()),
                    optional("unfurl_links", flag()),
                    optional("unfurl_media", flag()))
            .where(HAS_TEXT.advised())
            .where(Messages::fewCharts)
            .where(new Markdowns().then(new BlockTexts()))
            .where(new Identifiers())
            .where(new WellFormed());

    private Messages() {}

    /** Screen readers and notifications read the top-level text, not the blocks: Slack only warns. */
    private static void hasText(JsonNode message, Place place) {
        JsonNode text = message.path("text");
        boolean missing = text.isMissingNode();
        boolean blank = text.isString() && text.stringValue().isBlank();
        if ((missing || blank) && !message.path("delete_original").asBoolean(false)) {
            place.fault("a message needs a text that is not blank: screen readers and notifications read it");
        }
    }

    private static void fewCharts(JsonNode message, Place place) {
        long charts = message.path("blocks")
                .valueStream()
                .filter(block -> block.path("type").asString("").equals("data_visualization"))
                .count();
        if (charts > MOST_CHARTS) {
            place.at("blocks")
                    .fault("have " + charts + " data_visualization blocks; Slack takes at most " + MOST_CHARTS);
        }
    }
}
