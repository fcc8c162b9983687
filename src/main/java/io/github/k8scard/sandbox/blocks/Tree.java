package io.github.k8scard.sandbox.blocks;

import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/** Goes over a whole payload. */
final class Tree {
    private Tree() {}

    /** Visits every value with its place, in the order of the document, outer before inner. */
    static void walk(JsonNode value, Place place, BiConsumer<JsonNode, Place> visit) {
        visit.accept(value, place);
        if (value.isObject()) {
            value.properties().forEach(field -> walk(field.getValue(), place.at(field.getKey()), visit));
        }
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                walk(value.path(i), place.at(i), visit);
            }
        }
    }
}
