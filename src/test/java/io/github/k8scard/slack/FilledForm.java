package io.github.k8scard.slack;

import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import io.github.k8scard.member.MemberKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A modal as Slack sends it back: what nobody touched holds what it held at first. */
final class FilledForm {
    private static final JsonMapper JSON = new JsonMapper();

    private final List<String> inputs = new ArrayList<>();
    private final Map<String, List<String>> values = new HashMap<>();
    private final String callbackId;
    private final String metadata;

    private FilledForm(JsonNode view) {
        callbackId = view.path("callback_id").asString("");
        metadata = view.path("private_metadata").asString("");
        for (JsonNode block : view.path("blocks")) {
            if (block.path("type").asString().equals("input")) {
                String name = block.path("block_id").asString();
                inputs.add(name);
                JsonNode element = block.path("element");
                String held = element.path("initial_value")
                        .asString(element.path("initial_option").path("value").asString(""));
                values.put(name, held.isEmpty() ? List.of() : List.of(held));
            }
        }
    }

    static FilledForm of(View view) {
        return new FilledForm(JSON.readTree(GsonFactory.createSnakeCase().toJson(view)));
    }

    FilledForm with(String input, String value) {
        values.put(input, value.isEmpty() ? List.of() : List.of(value));
        return this;
    }

    String held(String input) {
        return String.join("", values.getOrDefault(input, List.of()));
    }

    Submission submitted() {
        return new Submission(
                callbackId, metadata, new MemberKey("T1", "U1"), false, "V1", inputs, values, Instant.EPOCH);
    }
}
