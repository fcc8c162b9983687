package io.github.k8scard.sandbox.workspace;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the payload of an interaction says of where somebody acts: in a message, in a modal or on the Home tab. */
final class Origins {
    private final Store store;
    private final Shapes shapes;

    Origins(Store store, Shapes shapes) {
        this.store = store;
        this.shapes = shapes;
    }

    /**
     * Where somebody acts.
     *
     * @param id of the message or view
     * @param member who acts
     * @param blocks what they see there
     * @param modal the modal's id, if it is one
     * @param payload the beginning of the interaction's payload, the caller's own
     */
    record Origin(String id, String member, JsonNode blocks, Optional<String> modal, ObjectNode payload) {}

    /** A message as the member sees it, even if it has changed since. */
    Origin of(String type, Message message, String memberId) {
        ObjectNode payload = store.read(contents -> {
            ObjectNode start = inChannel(type, contents, memberId, message.channel(), message.ts(), false);
            message.thread().ifPresent(ts -> ((ObjectNode) start.path("container")).put("thread_ts", ts));
            start.set("message", shapes.message(message));
            return start;
        });
        return new Origin(message.ts(), memberId, message.blocks(), Optional.empty(), payload);
    }

    Origin of(String type, Ephemeral ephemeral) {
        String memberId = ephemeral.recipient();
        ObjectNode payload =
                store.read(contents -> inChannel(type, contents, memberId, ephemeral.channel(), ephemeral.ts(), true));
        return new Origin(ephemeral.ts(), memberId, ephemeral.blocks(), Optional.empty(), payload);
    }

    Origin of(String type, View view) {
        ObjectNode payload = store.read(contents -> {
            ObjectNode start = Payloads.inView(type, contents, Admission.member(contents, view.member()));
            Admission.checkOpen(contents, view);
            start.putObject("container").put("type", "view").put("view_id", view.id());
            start.set("view", shapes.view(view));
            return start;
        });
        Optional<String> modal = view.type().equals("modal") ? Optional.of(view.id()) : Optional.empty();
        return new Origin(view.id(), view.member(), view.blocks(), modal, payload);
    }

    private static ObjectNode inChannel(
            String type, Contents contents, String memberId, String channelId, String ts, boolean ephemeral) {
        User member = Admission.of(contents, memberId, channelId);
        ObjectNode payload = Payloads.of(type, contents, member);
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
}
