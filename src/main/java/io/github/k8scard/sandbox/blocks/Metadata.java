package io.github.k8scard.sandbox.blocks;

import static io.github.k8scard.sandbox.blocks.Field.required;

import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Message metadata: a type, and a payload that we keep flat, so that any reader can use it. */
final class Metadata {
    private static final Pattern EVENT_TYPE = Pattern.compile("[A-Za-z0-9_]{1,255}");

    static final Shape SHAPE = Shape.of(
            "metadata",
            required("event_type", Formats.matching("letters, digits and underscores, 255 at most", EVENT_TYPE)),
            required("event_payload", Metadata::flat));

    private Metadata() {}

    private static void flat(JsonNode payload, Place place) {
        if (!payload.isObject()) {
            place.fault("must be an object, but is " + Values.kind(payload));
            return;
        }
        payload.properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (!value.isString() && !value.isNumber() && !value.isBoolean()) {
                place.at(field.getKey())
                        .fault("must be a string, a number or true or false, but is " + Values.kind(value));
            }
        });
    }
}
