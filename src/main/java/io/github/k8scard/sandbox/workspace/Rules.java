package io.github.k8scard.sandbox.workspace;

import io.github.k8scard.sandbox.blocks.BlockFault;
import io.github.k8scard.sandbox.blocks.BlockRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What Block Kit has to say against a payload, in Slack's way of naming places. Safe for concurrent use. */
final class Rules {
    private final Ids ids;
    private final boolean strict;

    /** @param strict whether what Slack takes, but advises against, is refused too */
    Rules(Ids ids, boolean strict) {
        this.ids = ids;
        this.strict = strict;
    }

    /** A message's blocks with all ids filled in, if they and the text keep to the rules. */
    JsonNode checked(String text, JsonNode blocks) {
        ObjectNode message = message(text, blocks);
        List<String> tooLong = refused(BlockRules.tooLong(message), List.of());
        if (!tooLong.isEmpty()) {
            throw ApiRefusal.invalid("msg_blocks_too_long", tooLong);
        }
        List<String> faults = refused(BlockRules.message(message), BlockRules.adviceOnMessage(message));
        if (!faults.isEmpty()) {
            throw ApiRefusal.invalid("invalid_blocks", faults);
        }
        return ElementFinder.withIds(blocks, ids);
    }

    List<String> view(JsonNode view) {
        return refused(BlockRules.view(view), BlockRules.adviceOnView(view));
    }

    /** What to hold against a call that was carried out all the same. */
    Optional<String> advice(Arguments said) {
        var advice = new ArrayList<BlockFault>();
        if (said.has("text") || said.has("blocks")) {
            JsonNode blocks = said.json("blocks").isArray() ? said.json("blocks") : Json.array();
            advice.addAll(BlockRules.adviceOnMessage(message(said.text("text").orElse(""), blocks)));
        }
        if (said.has("view")) {
            advice.addAll(BlockRules.adviceOnView(said.json("view")));
        }
        return advice.isEmpty()
                ? Optional.empty()
                : Optional.of("Slack takes this, but advises against it: "
                        + advice.stream().map(BlockFault::toString).collect(Collectors.joining("; ")));
    }

    private static ObjectNode message(String text, JsonNode blocks) {
        ObjectNode message = Json.object().put("text", text);
        if (!blocks.isEmpty()) {
            message.set("blocks", blocks);
        }
        return message;
    }

    private List<String> refused(List<BlockFault> faults, List<BlockFault> advice) {
        return faults.stream()
                .filter(fault -> strict || !advice.contains(fault))
                .map(fault -> "[ERROR] " + fault.problem() + " [json-pointer:" + fault.pointer() + "]")
                .toList();
    }
}
