package io.github.k8scard.sandbox.workspace;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What members have open: a stack of modals each, and a Home tab. To be used within a change of the store. */
final class Screens {
    /** Slack: a stack holds at most 3 views. */
    private static final int DEEPEST = 3;

    private final Ids ids;

    Screens(Ids ids) {
        this.ids = ids;
    }

    View open(Contents contents, String member, JsonNode content) {
        checkExternalId(contents, content, "");
        Deque<View> stack = contents.stack(member);
        String id = ids.next("V");
        var view = new View(id, member, filled(content), hash(contents), id, Optional.empty(), Map.of());
        stack.clear();
        stack.addLast(view);
        return view;
    }

    View push(Contents contents, String member, JsonNode content) {
        Deque<View> stack = contents.stack(member);
        if (stack.isEmpty()) {
            throw ApiRefusal.of("not_found");
        }
        if (stack.size() >= DEEPEST) {
            throw ApiRefusal.breach("push_limit_reached", "a stack holds at most 3 views");
        }
        checkExternalId(contents, content, "");
        View below = stack.peekLast();
        var view = new View(
                ids.next("V"),
                member,
                filled(content),
                hash(contents),
                below.root(),
                Optional.of(below.id()),
                Map.of());
        stack.addLast(view);
        return view;
    }

    View replace(Contents contents, View old, JsonNode content) {
        checkExternalId(contents, content, old.id());
        View view = old.showing(filled(content), hash(contents));
        swap(contents, view);
        return view;
    }

    View publish(Contents contents, String member, JsonNode content) {
        View old = contents.homes.get(member);
        checkExternalId(contents, content, old == null ? "" : old.id());
        String id = old == null ? ids.next("V") : old.id();
        var view = new View(id, member, filled(content), hash(contents), id, Optional.empty(), Map.of());
        contents.homes.put(member, view);
        return view;
    }

    /** Takes a view and all above it from the screen. */
    void close(Contents contents, View view) {
        Deque<View> stack = contents.stack(view.member());
        while (stack.stream().anyMatch(v -> v.id().equals(view.id()))) {
            stack.removeLast();
        }
    }

    void clear(Contents contents, String member) {
        contents.modals.remove(member);
    }

    /** Puts a new state of a view that is open where its old one was; does nothing if it has been closed. */
    void swap(Contents contents, View view) {
        contents.homes.computeIfPresent(
                view.member(), (member, home) -> home.id().equals(view.id()) ? view : home);
        var swapped = new ArrayDeque<View>();
        contents.stack(view.member()).forEach(v -> swapped.addLast(v.id().equals(view.id()) ? view : v));
        contents.modals.put(view.member(), swapped);
    }

    private static void checkExternalId(Contents contents, JsonNode content, String ownId) {
        String externalId = content.path("external_id").asString("");
        boolean taken = contents.views().stream()
                .anyMatch(v -> !v.id().equals(ownId) && v.externalId().equals(externalId));
        if (!externalId.isEmpty() && taken) {
            throw ApiRefusal.breach("duplicate_external_id", externalId + " is taken");
        }
    }

    private JsonNode filled(JsonNode content) {
        ObjectNode copy = (ObjectNode) content.deepCopy();
        copy.set("blocks", ElementFinder.withIds(content.path("blocks"), ids));
        return copy;
    }

    private String hash(Contents contents) {
        return contents.now().getEpochSecond() + "." + ids.fill();
    }
}
