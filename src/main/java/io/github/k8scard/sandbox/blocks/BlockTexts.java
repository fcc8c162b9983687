package io.github.k8scard.sandbox.blocks;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Slack: some 12,000 characters in all blocks of one message, whatever they are. It is documented nowhere; Slack's
 * people name it where others were refused with {@code msg_blocks_too_long}. An escaped character counts as the one it
 * stands for; how Slack counts it is not known.
 */
final class BlockTexts implements JsonRule {
    private static final int LONGEST = 12_000;
    private static final Pattern ESCAPED = Pattern.compile("&(?:amp|lt|gt);");

    @Override
    public void check(JsonNode message, Place place) {
        var total = new AtomicInteger();
        Tree.walk(message.path("blocks"), place.at("blocks"), (value, at) -> {
            JsonNode text = value.path("text");
            if (text.isString()) {
                String shown = ESCAPED.matcher(text.stringValue()).replaceAll("&");
                total.addAndGet(shown.codePointCount(0, shown.length()));
            }
        });
        if (total.get() > LONGEST) {
            place.at("blocks").fault("have " + total + " characters together; Slack takes some " + LONGEST);
        }
    }
}
