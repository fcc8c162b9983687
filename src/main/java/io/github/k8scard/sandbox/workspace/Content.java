package io.github.k8scard.sandbox.workspace;

import tools.jackson.databind.JsonNode;

/**
 * What a message says, checked as Slack checks it.
 *
 * @param text the top-level text, maybe empty
 * @param blocks an array with all ids filled in, maybe empty
 * @param metadata an object, maybe empty
 */
record Content(String text, JsonNode blocks, JsonNode metadata) {
    /** Slack truncates a posted text above this many characters. */
    private static final int LONGEST_TEXT = 40_000;
    /** Slack: markdown_text has at most 12,000 characters. */
    private static final int LONGEST_MARKDOWN = 12_000;

    static Content of(Arguments arguments, Rules rules) {
        JsonNode given = givenBlocks(arguments);
        String text = text(arguments, given);
        if (text.isBlank() && given.isEmpty()) {
            throw ApiRefusal.breach("no_text", "a message needs text or blocks");
        }
        return new Content(shortened(text), rules.checked(text, given), metadata(arguments));
    }

    /** As they were sent; an empty array if there are none. */
    static JsonNode givenBlocks(Arguments arguments) {
        if (!arguments.has("blocks")) {
            return Json.array();
        }
        JsonNode given = arguments.json("blocks");
        if (!given.isArray()) {
            throw ApiRefusal.breach("invalid_blocks_format", "blocks must be an array");
        }
        return given;
    }

    static JsonNode metadata(Arguments arguments) {
        if (!arguments.has("metadata")) {
            return Json.object();
        }
        JsonNode given = arguments.json("metadata");
        if (!given.isObject()) {
            throw ApiRefusal.breach("invalid_metadata_format", "metadata must be an object");
        }
        boolean whole = given.path("event_type").isString()
                && given.path("event_payload").isObject();
        if (!given.isEmpty() && !whole) {
            throw ApiRefusal.breach("invalid_metadata_schema", "metadata needs event_type and event_payload");
        }
        return given.deepCopy();
    }

    private static String text(Arguments arguments, JsonNode blocks) {
        String text = arguments.text("text").orElse("");
        String markdown = arguments.text("markdown_text").orElse("");
        if (markdown.isEmpty()) {
            return text;
        }
        if (!text.isEmpty() || !blocks.isEmpty()) {
            throw ApiRefusal.breach("markdown_text_conflict", "markdown_text excludes text and blocks");
        }
        if (markdown.length() > LONGEST_MARKDOWN) {
            throw ApiRefusal.breach("msg_too_long", "markdown_text has at most 12000 characters");
        }
        return markdown;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }
}
