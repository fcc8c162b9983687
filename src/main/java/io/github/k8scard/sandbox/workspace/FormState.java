package io.github.k8scard.sandbox.workspace;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The {@code state.values} that Slack sends: what each input holds, by block and action. */
final class FormState {
    private FormState() {}

    /** Inputs without a value hold what they held at first. */
    static ObjectNode of(JsonNode blocks, Map<ElementKey, List<String>> values) {
        ObjectNode state = Json.object();
        for (JsonNode block : blocks) {
            ObjectNode held = Json.object();
            String blockId = block.path("block_id").asString("");
            hold(held, blockId, block.path("element"), values);
            hold(held, blockId, block.path("accessory"), values);
            block.path("elements").forEach(element -> hold(held, blockId, element, values));
            if (!held.isEmpty()) {
                state.set(blockId, held);
            }
        }
        return state;
    }

    private static void hold(ObjectNode held, String blockId, JsonNode element, Map<ElementKey, List<String>> values) {
        if (ElementState.keepsState(element)) {
            String actionId = element.path("action_id").asString("");
            ObjectNode value = held.putObject(actionId);
            value.put("type", element.path("type").asString(""));
            var key = new ElementKey(blockId, actionId);
            List<String> chosen = values.containsKey(key) ? values.get(key) : ElementState.initially(element);
            ElementState.report(value, element, chosen);
        }
    }
}
