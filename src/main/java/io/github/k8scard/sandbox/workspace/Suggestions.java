package io.github.k8scard.sandbox.workspace;

import io.github.k8scard.sandbox.blocks.BlockFault;
import io.github.k8scard.sandbox.blocks.BlockRules;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Menus whose options the app gives as a member types ({@code external_select} and its like). What it has offered once
 * can be chosen. Safe for concurrent use.
 */
final class Suggestions {
    private static final String TYPE = "block_suggestion";
    /** Slack: so many characters have to be typed where a menu does not say. */
    private static final int USUAL_LENGTH = 3;

    private final BotLine line;
    private final Origins origins;
    private final Map<Menu, Set<JsonNode>> offered = new ConcurrentHashMap<>();

    Suggestions(BotLine line, Origins origins) {
        this.line = line;
        this.origins = origins;
    }

    /** A menu in a message or view. */
    private record Menu(String originId, ElementKey key) {}

    Exchange in(Message message, String memberId, String element, String typed) {
        return ask(origins.of(TYPE, message, memberId), element, typed);
    }

    Exchange in(Ephemeral ephemeral, String element, String typed) {
        return ask(origins.of(TYPE, ephemeral), element, typed);
    }

    Exchange in(View view, String element, String typed) {
        return ask(origins.of(TYPE, view), element, typed);
    }

    /** The blocks with the options of these menus in their place: those chosen at first, and those offered so far. */
    JsonNode offered(String originId, JsonNode blocks) {
        JsonNode copy = blocks.deepCopy();
        for (JsonNode block : copy) {
            String blockId = block.path("block_id").asString("");
            for (JsonNode element : block.findParents("action_id")) {
                if (ElementState.isExternal(element)) {
                    String actionId = element.path("action_id").asString("");
                    var options = new LinkedHashSet<JsonNode>();
                    element.path("initial_options").forEach(options::add);
                    element.optional("initial_option").ifPresent(options::add);
                    options.addAll(
                            offered.getOrDefault(new Menu(originId, new ElementKey(blockId, actionId)), Set.of()));
                    options.forEach(((ObjectNode) element).putArray("options")::add);
                }
            }
        }
        return copy;
    }

    private Exchange ask(Origins.Origin origin, String name, String typed) {
        var found = ElementFinder.find(origin.blocks(), name);
        if (!ElementState.isExternal(found.element())) {
            throw new ImpossibleAction(name + " has its options already");
        }
        int least = found.element().path("min_query_length").asInt(USUAL_LENGTH);
        if (typed.codePointCount(0, typed.length()) < least) {
            throw new ImpossibleAction(name + " asks the app from " + least + " characters on");
        }
        ObjectNode payload = origin.payload();
        payload.put("action_id", found.key().actionId())
                .put("block_id", found.key().blockId());
        Exchange exchange = line.send(Payloads.interaction(payload.put("value", typed)));
        return line.record(taken(exchange, new Menu(origin.id(), found.key())));
    }

    /** Keeps what was offered; an answer that breaks Slack's rules offers nothing. */
    private Exchange taken(Exchange exchange, Menu menu) {
        if (!exchange.acknowledged()) {
            return exchange;
        }
        List<BlockFault> faults = BlockRules.suggestions(exchange.json());
        if (!faults.isEmpty()) {
            return exchange.breaking(
                    "options: " + faults.stream().map(BlockFault::toString).collect(Collectors.joining("; ")));
        }
        Set<JsonNode> known = offered.computeIfAbsent(menu, m -> ConcurrentHashMap.newKeySet());
        exchange.json().findValues("options").forEach(options -> options.forEach(known::add));
        return exchange;
    }
}
