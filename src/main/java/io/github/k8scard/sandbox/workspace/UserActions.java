package io.github.k8scard.sandbox.workspace;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Members click buttons and choose from menus, in messages, in modals and on the Home tab. */
final class UserActions {
    private static final String TYPE = "block_actions";

    private final Store store;
    private final BotLine line;
    private final Triggers triggers;
    private final ResponseUrls urls;
    private final Origins origins;
    private final Suggestions suggestions;

    UserActions(
            Store store, BotLine line, Triggers triggers, ResponseUrls urls, Origins origins, Suggestions suggestions) {
        this.store = store;
        this.line = line;
        this.triggers = triggers;
        this.urls = urls;
        this.origins = origins;
        this.suggestions = suggestions;
    }

    /** In a message as the member sees it, even if it has changed since. */
    Exchange in(Message message, String memberId, String element, List<String> chosen) {
        var origin = origins.of(TYPE, message, memberId);
        var target = new ResponseUrls.Target(memberId, message.channel(), Optional.of(message), Optional.empty());
        origin.payload().put("response_url", urls.issue(target));
        return send(origin, element, chosen);
    }

    Exchange in(Ephemeral ephemeral, String element, List<String> chosen) {
        var origin = origins.of(TYPE, ephemeral);
        var target =
                new ResponseUrls.Target(origin.member(), ephemeral.channel(), Optional.empty(), Optional.of(ephemeral));
        origin.payload().put("response_url", urls.issue(target));
        return send(origin, element, chosen);
    }

    Exchange in(View view, String element, List<String> chosen) {
        return send(origins.of(TYPE, view), element, chosen);
    }

    private Exchange send(Origins.Origin origin, String element, List<String> chosen) {
        JsonNode blocks = suggestions.offered(origin.id(), origin.blocks());
        ElementFinder.FoundElement found = ElementFinder.find(blocks, element);
        ObjectNode payload = origin.payload();
        payload.put("trigger_id", triggers.issue(origin.member(), origin.modal()));
        ObjectNode state = Json.object();
        state.set("values", FormState.of(blocks, Map.of(found.key(), chosen)));
        if (payload.path("view") instanceof ObjectNode view) {
            view.set("state", state);
        } else {
            payload.set("state", state);
        }
        payload.putArray("actions").add(action(found, chosen));
        return line.record(line.send(Payloads.interaction(payload)));
    }

    private ObjectNode action(ElementFinder.FoundElement found, List<String> chosen) {
        ObjectNode action = Json.object();
        action.put("type", found.element().path("type").asString());
        action.put("action_id", found.key().actionId())
                .put("block_id", found.key().blockId());
        for (String kept : List.of("text", "style", "placeholder", "initial_date")) {
            if (found.element().has(kept)) {
                action.set(kept, found.element().path(kept));
            }
        }
        ElementState.report(action, found.element(), chosen);
        return action.put("action_ts", store.read(Contents::nextTs));
    }
}
