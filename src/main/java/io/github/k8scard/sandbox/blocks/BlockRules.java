package io.github.k8scard.sandbox.blocks;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Checks Block Kit payloads against Slack's documented limits, strictly: an unknown block, element or field is a fault.
 * Pure and safe for concurrent use.
 */
public final class BlockRules {
    private BlockRules() {}

    /**
     * Checks what is given to chat.postMessage, chat.postEphemeral, chat.update or a response_url.
     *
     * @param message an object with {@code text}, {@code blocks}, {@code metadata} and the call's other arguments
     * @return empty if Slack takes it
     */
    public static List<BlockFault> message(JsonNode message) {
        var faults = new ArrayList<BlockFault>();
        Messages.RULE.check(message, new Place("", faults));
        return List.copyOf(faults);
    }

    /**
     * Checks a view as given to views.open, views.push, views.update or views.publish.
     *
     * @param view a modal or a Home tab
     * @return empty if Slack takes it
     */
    public static List<BlockFault> view(JsonNode view) {
        var faults = new ArrayList<BlockFault>();
        Views.RULE.check(view, new Place("", faults));
        return List.copyOf(faults);
    }
}
