package io.github.k8scard.sandbox.workspace;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds the elements in blocks that a member can act on. */
final class ElementFinder {
    private ElementFinder() {}

    /** An element and the block it is in. */
    record FoundElement(String blockId, JsonNode element) {}

    static Optional<FoundElement> find(JsonNode blocks, String actionId) {
        for (JsonNode block : blocks) {
            Optional<JsonNode> element = within(block, actionId);
            if (element.isPresent()) {
                return element.map(e -> new FoundElement(block.path("block_id").asString(""), e));
            }
        }
        return Optional.empty();
    }

    /** All {@code action_id}s in order of appearance. */
    static List<String> actionIds(JsonNode blocks) {
        return blocks.findValuesAsString("action_id");
    }

    /** A copy in which each block and each element has an id, as Slack fills them in. */
    static JsonNode withIds(JsonNode blocks, Ids ids) {
        JsonNode copy = blocks.deepCopy();
        for (JsonNode block : copy) {
            if (block instanceof ObjectNode object && !object.has("block_id")) {
                object.put("block_id", ids.fill());
            }
            block.path("elements").forEach(element -> giveActionId(element, ids));
            giveActionId(block.path("element"), ids);
            giveActionId(block.path("accessory"), ids);
        }
        return copy;
    }

    private static void giveActionId(JsonNode element, Ids ids) {
        if (element instanceof ObjectNode object && ElementState.isInteractive(element) && !object.has("action_id")) {
            object.put("action_id", ids.fill());
        }
    }

    private static Optional<JsonNode> within(JsonNode node, String actionId) {
        if (node.isObject() && node.path("action_id").asString("").equals(actionId)) {
            return Optional.of(node);
        }
        for (JsonNode child : node) {
            Optional<JsonNode> found = within(child, actionId);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
