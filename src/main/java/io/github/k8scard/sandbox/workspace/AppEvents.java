package io.github.k8scard.sandbox.workspace;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Tells the app what happened, if it has subscribed to that and would hear of it. */
final class AppEvents {
    private final Store store;
    private final EventDelivery delivery;

    AppEvents(Store store, EventDelivery delivery) {
        this.store = store;
        this.delivery = delivery;
    }

    static ObjectNode event(String type) {
        return Json.object().put("type", type);
    }

    Optional<Exchange> tell(ObjectNode event) {
        return delivery.sendIfSubscribed(event);
    }

    /** Apps hear only of channels that they are in. */
    Optional<Exchange> tellOf(Conversation channel, ObjectNode event) {
        return channel.has(bot()) ? tell(event) : Optional.empty();
    }

    String bot() {
        return store.read(contents -> contents.app.botUserId());
    }

    /** The member who did it, for the events in which Slack names one. */
    String somebody() {
        return store.read(contents -> contents.members.values().stream()
                .filter(member -> !member.bot() && !member.deleted())
                .findFirst()
                .map(User::id)
                .orElse("USLACKBOT"));
    }
}
