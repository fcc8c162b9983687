package io.github.k8scard.sandbox.blocks;

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
     * @return empty if nothing is wrong
     */
    public static List<BlockFault> message(JsonNode message) {
        return List.copyOf(checked(Messages.RULE, message).faults());
    }

    /** Those of the faults that Slack calls {@code msg_blocks_too_long}, which it looks for first. */
    public static List<BlockFault> tooLong(JsonNode message) {
        return List.copyOf(checked(new BlockTexts(), message).faults());
    }

    /** Those of the faults that Slack takes, though its documentation advises against them. */
    public static List<BlockFault> adviceOnMessage(JsonNode message) {
        return List.copyOf(checked(Messages.RULE, message).advice());
    }

    /**
     * Checks a view as given to views.open, views.push, views.update or views.publish.
     *
     * @param view a modal or a Home tab
     * @return empty if nothing is wrong
     */
    public static List<BlockFault> view(JsonNode view) {
        return List.copyOf(checked(Views.RULE, view).faults());
    }

    /** The same as {@link #adviceOnMessage} of a view. */
    public static List<BlockFault> adviceOnView(JsonNode view) {
        return List.copyOf(checked(Views.RULE, view).advice());
    }

    /**
     * Checks what an app answers to a {@code block_suggestion}.
     *
     * @param answer an object with {@code options} or {@code option_groups}
     * @return empty if Slack takes it
     */
    public static List<BlockFault> suggestions(JsonNode answer) {
        return List.copyOf(
                checked(Menus.suggestions().then(new WellFormed()), answer).faults());
    }

    private static Place checked(JsonRule rule, JsonNode payload) {
        var place = Place.start();
        rule.check(payload, place);
        return place;
    }
}
