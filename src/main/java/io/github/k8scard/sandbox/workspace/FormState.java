package io.github.k8scard.sandbox.workspace;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The {@code state.values} that Slack sends: what each input holds, by block and action. */
final class FormState {
    private FormState() {}

    /** The values are by {@code action_id}; inputs without one hold what they held at first. */
    static ObjectNode of(JsonNode blocks, Map<String, List<String>> values) {
        ObjectNode state = Json.object();
        for (JsonNode block : blocks) {
            ObjectNode held = Json.object();
            hold(held, block.path("element"), values);
            hold(held, block.path("accessory"), values);
            block.path("elements").forEach(element -> hold(held, element, values));
            if (!held.isEmpty()) {
                state.set(block.path("block_id").asString(""), held);
            }
        }
        return state;
    }

    private static void hold(ObjectNode held, JsonNode element, Map<String, List<String>> values) {
        if (ElementState.keepsState(element)) {
            String actionId = element.path("action_id").asString("");
            ObjectNode value = held.putObject(actionId);
            value.put("type", element.path("type").asString(""));
            List<String> chosen = values.containsKey(actionId) ? values.get(actionId) : ElementState.initially(element);
            ElementState.report(value, element, chosen);
        }
    }
}
