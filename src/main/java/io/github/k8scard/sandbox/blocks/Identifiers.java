package io.github.k8scard.sandbox.blocks;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What may occur only once. Slack: a block_id is unique in its message or view, an action_id in its block, and at most
 * one element takes the focus.
 */
final class Identifiers implements JsonRule {

    @Override
    public void check(JsonNode payload, Place place) {
        JsonNode blocks = payload.path("blocks");
        Set<String> blockIds = new HashSet<>();
        Set<String> focused = new HashSet<>();
        for (int i = 0; i < blocks.size(); i++) {
            Set<String> actionIds = new HashSet<>();
            Tree.walk(blocks.path(i), place.at("blocks").at(i), (value, at) -> {
                once(value.path("block_id"), blockIds, at.at("block_id"), "block_id of two blocks");
                once(value.path("action_id"), actionIds, at.at("action_id"), "action_id of two elements of this block");
                if (value.path("focus_on_load").asBoolean(false) && !focused.add("focus_on_load")) {
                    at.at("focus_on_load").fault("is true for more than one element");
                }
            });
        }
    }

    private static void once(JsonNode id, Set<String> seen, Place place, String what) {
        if (id.isString() && !seen.add(id.stringValue())) {
            place.fault("\"" + id.stringValue() + "\" is the " + what);
        }
    }
}
