package io.github.k8scard.sandbox.workspace;

import io.github.k8scard.sandbox.blocks.BlockFault;
import io.github.k8scard.sandbox.blocks.BlockRules;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What Block Kit has to say against a payload, in Slack's way of naming places. */
final class Rules {
    private Rules() {}

    static List<String> message(String text, JsonNode blocks) {
        ObjectNode message = Json.object().put("text", text);
        if (!blocks.isEmpty()) {
            message.set("blocks", blocks);
        }
        return BlockRules.message(message).stream().map(Rules::shown).toList();
    }

    static List<String> view(JsonNode view) {
        return BlockRules.view(view).stream().map(Rules::shown).toList();
    }

    private static String shown(BlockFault fault) {
        return "[ERROR] " + fault.problem() + " [json-pointer:" + fault.pointer() + "]";
    }
}
