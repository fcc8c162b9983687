package io.github.k8scard.sandbox.workspace;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The methods for modals and Home tabs. They need no scope. */
final class ViewMethods {
    private final Store store;
    private final Triggers triggers;
    private final Shapes shapes;
    private final Screens screens;
    private final Rules rules;
    private final boolean homeTab;

    ViewMethods(Store store, Triggers triggers, Shapes shapes, Screens screens, Rules rules, boolean homeTab) {
        this.store = store;
        this.triggers = triggers;
        this.shapes = shapes;
        this.screens = screens;
        this.rules = rules;
        this.homeTab = homeTab;
    }

    List<ApiMethod> methods() {
        return List.of(
                new ApiMethod("views.open", ApiMethod.TIER_4, List.of(), this::open),
                new ApiMethod("views.push", ApiMethod.TIER_4, List.of(), this::push),
                new ApiMethod("views.update", ApiMethod.TIER_4, List.of(), this::update),
                new ApiMethod("views.publish", ApiMethod.TIER_4, List.of(), this::publish));
    }

    private ObjectNode open(Arguments arguments) {
        JsonNode content = content(arguments, "modal");
        Triggers.Trigger trigger = triggers.use(arguments.needed("trigger_id"));
        return answer(
                store.change("a modal was opened", contents -> screens.open(contents, trigger.member(), content)));
    }

    private ObjectNode push(Arguments arguments) {
        JsonNode content = content(arguments, "modal");
        Triggers.Trigger trigger = triggers.use(arguments.needed("trigger_id"));
        return answer(store.change("a modal was pushed", contents -> {
            if (trigger.modal().isEmpty()) {
                throw ApiRefusal.breach("not_found", "views.push needs a trigger from within a modal");
            }
            return screens.push(contents, trigger.member(), content);
        }));
    }

    private ObjectNode update(Arguments arguments) {
        Optional<String> id = arguments.text("view_id").filter(v -> !v.isEmpty());
        Optional<String> externalId = arguments.text("external_id").filter(v -> !v.isEmpty());
        if (id.isPresent() == externalId.isPresent()) {
            throw ApiRefusal.invalid("invalid_arguments", List.of("[ERROR] exactly one of view_id, external_id"));
        }
        String type = arguments.json("view").path("type").asString("");
        JsonNode content = content(arguments, type.equals("home") ? type : "modal");
        return answer(store.change("a view was updated", contents -> {
            View old = contents.views().stream()
                    .filter(v -> id.map(v.id()::equals)
                            .orElseGet(() -> v.externalId().equals(externalId.get())))
                    .findFirst()
                    .orElseThrow(() -> ApiRefusal.of("not_found"));
            if (!old.type().equals(type)) {
                throw ApiRefusal.invalid("invalid_arguments", List.of("[ERROR] a " + old.type() + " stays one"));
            }
            checkHash(arguments, Optional.of(old));
            return screens.replace(contents, old, content);
        }));
    }

    private ObjectNode publish(Arguments arguments) {
        String member = arguments.needed("user_id");
        JsonNode content = content(arguments, "home");
        if (!homeTab) {
            throw ApiRefusal.of("not_enabled");
        }
        return answer(store.change("a Home tab was published", contents -> {
            checkHasHome(contents, member);
            checkHash(arguments, Optional.ofNullable(contents.homes.get(member)));
            return screens.publish(contents, member, content);
        }));
    }

    /** People of this workspace have a Home tab of the app; bots and members of other workspaces have none. */
    private static void checkHasHome(Contents contents, String id) {
        User member = contents.members.get(id);
        if (member == null || member.bot() || !member.teamId().equals(contents.team.id())) {
            throw ApiRefusal.invalid("invalid_arguments", List.of("[ERROR] no such user_id: " + id));
        }
    }

    private static void checkHash(Arguments arguments, Optional<View> old) {
        Optional<String> given = arguments.text("hash").filter(h -> !h.isEmpty());
        if (given.isPresent() && !given.equals(old.map(View::hash))) {
            throw ApiRefusal.of("hash_conflict");
        }
    }

    private JsonNode content(Arguments arguments, String type) {
        if (!arguments.has("view")) {
            throw ApiRefusal.invalid("invalid_arguments", List.of("[ERROR] missing required field: view"));
        }
        return ViewContent.checked(arguments.json("view"), type, rules);
    }

    private ObjectNode answer(View view) {
        ObjectNode answer = Json.object();
        answer.set("view", shapes.view(view));
        return answer;
    }
}
