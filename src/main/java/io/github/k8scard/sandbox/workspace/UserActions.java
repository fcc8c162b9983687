package io.github.k8scard.sandbox.workspace;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Members click buttons and choose from menus, in messages, in modals and on the Home tab. */
final class UserActions {
    private final Store store;
    private final BotLine line;
    private final Triggers triggers;
    private final ResponseUrls urls;
    private final Shapes shapes;

    UserActions(Store store, BotLine line, Triggers triggers, ResponseUrls urls, Shapes shapes) {
        this.store = store;
        this.line = line;
        this.triggers = triggers;
        this.urls = urls;
        this.shapes = shapes;
    }

    /** In a message as the member sees it, even if it has changed since. */
    Exchange in(Message message, String memberId, String actionId, List<String> chosen) {
        ObjectNode payload = store.read(contents -> {
            ObjectNode start = inChannel(contents, memberId, message.channel(), message.ts(), false);
            message.thread().ifPresent(ts -> ((ObjectNode) start.path("container")).put("thread_ts", ts));
            start.set("message", shapes.message(message));
            return start;
        });
        var target = new ResponseUrls.Target(memberId, message.channel(), Optional.of(message), Optional.empty());
        payload.put("response_url", urls.issue(target));
        return send(payload, message.blocks(), memberId, actionId, chosen, Optional.empty());
    }

    Exchange in(Ephemeral ephemeral, String actionId, List<String> chosen) {
        String memberId = ephemeral.recipient();
        ObjectNode payload =
                store.read(contents -> inChannel(contents, memberId, ephemeral.channel(), ephemeral.ts(), true));
        var target = new ResponseUrls.Target(memberId, ephemeral.channel(), Optional.empty(), Optional.of(ephemeral));
        payload.put("response_url", urls.issue(target));
        return send(payload, ephemeral.blocks(), memberId, actionId, chosen, Optional.empty());
    }

    Exchange in(View view, String actionId, List<String> chosen) {
        ObjectNode payload = store.read(contents -> {
            ObjectNode start = Payloads.inView("block_actions", contents, Admission.member(contents, view.member()));
            Admission.checkOpen(contents, view);
            start.putObject("container").put("type", "view").put("view_id", view.id());
            start.set("view", shapes.view(view));
            return start;
        });
        Optional<String> modal = view.type().equals("modal") ? Optional.of(view.id()) : Optional.empty();
        return send(payload, view.blocks(), view.member(), actionId, chosen, modal);
    }

    private static ObjectNode inChannel(
            Contents contents, String memberId, String channelId, String ts, boolean ephemeral) {
        User member = Admission.of(contents, memberId, channelId);
        ObjectNode payload = Payloads.of("block_actions", contents, member);
        payload.putObject("container")
                .put("type", "message")
                .put("message_ts", ts)
                .put("channel_id", channelId)
                .put("is_ephemeral", ephemeral);
        payload.putObject("channel")
                .put("id", channelId)
                .put("name", contents.channels.get(channelId).nameForApps());
        return payload;
    }

    private Exchange send(
            ObjectNode payload,
            JsonNode blocks,
            String memberId,
            String actionId,
            List<String> chosen,
            Optional<String> modal) {
        ElementFinder.FoundElement found = ElementFinder.find(blocks, actionId)
                .orElseThrow(() -> new ImpossibleAction(
                        "There is nothing " + actionId + " to click; there are " + ElementFinder.actionIds(blocks)));
        payload.put("trigger_id", triggers.issue(memberId, modal));
        ObjectNode state = Json.object();
        state.set("values", FormState.of(blocks, Map.of(actionId, chosen)));
        if (payload.path("view") instanceof ObjectNode view) {
            view.set("state", state);
        } else {
            payload.set("state", state);
        }
        payload.putArray("actions").add(action(found, actionId, chosen));
        return line.record(line.send(Payloads.interaction(payload)));
    }

    private ObjectNode action(ElementFinder.FoundElement found, String actionId, List<String> chosen) {
        ObjectNode action = Json.object();
        action.put("type", found.element().path("type").asString());
        action.put("action_id", actionId).put("block_id", found.blockId());
        for (String kept : List.of("text", "style", "placeholder")) {
            if (found.element().has(kept)) {
                action.set(kept, found.element().path(kept));
            }
        }
        ElementState.report(action, found.element(), chosen);
        return action.put("action_ts", store.read(Contents::nextTs));
    }
}
