package io.github.k8scard.sandbox.workspace;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds the elements in blocks that a member can act on. */
final class ElementFinder {
    private ElementFinder() {}

    /** An element and where it is. */
    record FoundElement(ElementKey key, JsonNode element) {}

    /**
     * The element that somebody names by its {@code action_id}, or by {@code block_id/action_id}, as has to be where
     * several blocks have the same.
     */
    static FoundElement find(JsonNode blocks, String name) {
        List<FoundElement> all = all(blocks);
        List<FoundElement> exactly = all.stream()
                .filter(found -> found.key().toString().equals(name))
                .toList();
        List<FoundElement> found = exactly.isEmpty() ? called(all, name) : exactly;
        if (found.size() != 1) {
            throw new ImpossibleAction((found.isEmpty() ? "There is nothing " : "There are several ") + name
                    + " to act on; there are "
                    + all.stream().map(FoundElement::key).toList());
        }
        return found.get(0);
    }

    /** Whether there is an element with this {@code action_id}. */
    static boolean offers(JsonNode blocks, String actionId) {
        return !called(all(blocks), actionId).isEmpty();
    }

    private static List<FoundElement> called(List<FoundElement> all, String actionId) {
        return all.stream()
                .filter(found -> found.key().actionId().equals(actionId))
                .toList();
    }

    /** In order of appearance. */
    private static List<FoundElement> all(JsonNode blocks) {
        var all = new ArrayList<FoundElement>();
        for (JsonNode block : blocks) {
            String blockId = block.path("block_id").asString("");
            block.findParents("action_id")
                    .forEach(element -> all.add(new FoundElement(
                            new ElementKey(blockId, element.path("action_id").asString("")), element)));
        }
        return all;
    }

    /**
     * A copy in which each block and each element has an id, as Slack fills them in. A block with the same elements as
     * one before gets the same id, so that whoever clicks while a message or view is drawn anew still means it.
     */
    static JsonNode withIds(JsonNode blocks, Ids ids) {
        JsonNode copy = blocks.deepCopy();
        Map<List<String>, Integer> alike = new HashMap<>();
        for (JsonNode block : copy) {
            if (block instanceof ObjectNode object && !object.has("block_id")) {
                List<String> actions = block.findValuesAsString("action_id");
                int number = alike.merge(actions, 1, Integer::sum);
                object.put("block_id", actions.isEmpty() ? ids.fill() : blockId(actions, number));
            }
            block.path("elements").forEach(element -> giveActionId(element, ids));
            giveActionId(block.path("element"), ids);
            giveActionId(block.path("accessory"), ids);
        }
        return copy;
    }

    private static String blockId(List<String> actions, int number) {
        byte[] elements = (actions + "#" + number).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(elements).toString();
    }

    private static void giveActionId(JsonNode element, Ids ids) {
        if (element instanceof ObjectNode object && ElementState.isInteractive(element) && !object.has("action_id")) {
            object.put("action_id", ids.fill());
        }
    }
}
