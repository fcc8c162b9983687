package io.github.k8scard.sandbox.blocks;

import tools.jackson.databind.JsonNode;

/** Slack: 12,000 characters of Markdown in one message, over all of its markdown blocks. */
final class Markdowns implements JsonRule {
    static final int LONGEST = 12_000;

    @Override
    public void check(JsonNode message, Place place) {
        int total = 0;
        for (JsonNode block : message.path("blocks")) {
            if (block.path("type").asString("").equals("markdown")) {
                String text = block.path("text").asString("");
                total += text.codePointCount(0, text.length());
            }
        }
        if (total > LONGEST) {
            place.at("blocks")
                    .fault("have " + total + " characters of Markdown together; Slack takes at most " + LONGEST);
        }
    }
}
