package io.github.k8scard.sandbox.workspace;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Members look at the app's own tabs, and reload their client. */
final class HomeVisits {
    private final Store store;
    private final EventDelivery events;
    private final Shapes shapes;

    HomeVisits(Store store, EventDelivery events, Shapes shapes) {
        this.store = store;
        this.events = events;
        this.shapes = shapes;
    }

    void reload(String memberId) {
        store.change(
                "a client was reloaded",
                contents -> contents.ephemerals
                        .values()
                        .removeIf(shown -> shown.recipient().equals(memberId)));
    }

    Optional<Exchange> open(String memberId, String tab) {
        ObjectNode event = store.change("the app was opened", contents -> {
            User member = Admission.member(contents, memberId);
            ObjectNode json = Json.object();
            json.put("type", "app_home_opened").put("user", member.id());
            json.put("channel", contents.direct(memberId).id()).put("tab", tab);
            View home = contents.homes.get(memberId);
            if (home != null && tab.equals("home")) {
                json.set("view", shapes.view(home));
            }
            return json;
        });
        return events.sendIfSubscribed(event);
    }
}
