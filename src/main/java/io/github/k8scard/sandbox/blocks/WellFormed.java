package io.github.k8scard.sandbox.blocks;

import tools.jackson.databind.JsonNode;

/** No string anywhere holds half of a surrogate pair, which is what a cut by {@code char} leaves of an emoji. */
final class WellFormed implements JsonRule {

    @Override
    public void check(JsonNode payload, Place place) {
        Tree.walk(payload, place, (value, at) -> {
            if (value.isString()) {
                checkText(value.stringValue(), at);
            }
        });
    }

    private static void checkText(String text, Place place) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int codePoint = text.codePointAt(i);
            if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
                place.fault("has half a surrogate pair at index " + i + "; cut text between code points");
            }
        }
    }
}
