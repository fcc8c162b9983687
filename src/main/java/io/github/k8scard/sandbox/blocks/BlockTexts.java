package io.github.k8scard.sandbox.blocks;

import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/**
 * Slack: some 12,000 characters in all blocks of one message, whatever they are. It is documented nowhere; Slack's
 * people name it where others were refused with {@code msg_blocks_too_long}.
 */
final class BlockTexts implements JsonRule {
    private static final int LONGEST = 12_000;

    @Override
    public void check(JsonNode message, Place place) {
        var total = new AtomicInteger();
        Tree.walk(message.path("blocks"), place.at("blocks"), (value, at) -> {
            JsonNode text = value.path("text");
            if (text.isString()) {
                total.addAndGet(
                        text.stringValue().codePointCount(0, text.stringValue().length()));
            }
        });
        if (total.get() > LONGEST) {
            place.at("blocks").fault("have " + total + " characters together; Slack takes some " + LONGEST);
        }
    }
}
