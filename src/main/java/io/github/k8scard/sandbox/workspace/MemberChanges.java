package io.github.k8scard.sandbox.workspace;

import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/** What becomes of a member's account and profile, each change with its event. */
final class MemberChanges {
    private final Store store;
    private final AppEvents app;
    private final Shapes shapes;

    MemberChanges(Store store, AppEvents app, Shapes shapes) {
        this.store = store;
        this.app = app;
        this.shapes = shapes;
    }

    Optional<Exchange> change(String id, UnaryOperator<User> how) {
        ObjectNode event = store.change("a member changed", contents -> {
            User member = contents.members.computeIfPresent(id, (key, old) -> how.apply(old));
            if (member == null) {
                throw new ImpossibleAction("There is no member " + id);
            }
            return AppEvents.event("user_change").set("user", shapes.member(member));
        });
        return app.tell(event);
    }

    Optional<Exchange> deactivates(String member) {
        store.change("a member left", contents -> {
            contents.channels.replaceAll((id, channel) -> channel.isDirect() ? channel : channel.without(member));
            return member;
        });
        return change(member, m -> m.deactivated(true));
    }
}
