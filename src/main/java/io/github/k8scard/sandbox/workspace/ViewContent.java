package io.github.k8scard.sandbox.workspace;

import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Checks a view as Slack does when an app sends one. */
final class ViewContent {
    /** Slack: a view has at most 250 kB. */
    private static final int LARGEST = 250_000;

    private ViewContent() {}

    static JsonNode checked(JsonNode view, String type, Rules rules) {
        if (!view.isObject()) {
            throw ApiRefusal.invalid("invalid_arguments", List.of("[ERROR] view must be a JSON object"));
        }
        if (!view.path("type").asString("").equals(type)) {
            throw ApiRefusal.invalid("invalid_arguments", List.of("[ERROR] the type of this view must be " + type));
        }
        if (view.toString().getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            throw ApiRefusal.breach("view_too_large", "a view has at most 250 kB");
        }
        List<String> faults = rules.view(view);
        if (!faults.isEmpty()) {
            throw ApiRefusal.invalid("invalid_arguments", faults);
        }
        return view;
    }
}
