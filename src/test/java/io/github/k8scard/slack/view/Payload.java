package io.github.k8scard.slack.view;

import com.google.gson.Gson;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What is sent to Slack for a message, a modal or a Home tab. */
final class Payload {
    /** What the SDK sends with; each costs more than all that it writes here. */
    private static final Gson GSON = GsonFactory.createSnakeCase();

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Payload() {}

    static JsonNode of(SlackMessage message) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("text", message.text());
        payload.put("blocks", message.blocks());
        return JSON.readTree(GSON.toJson(payload));
    }

    static JsonNode of(View view) {
        return JSON.readTree(GSON.toJson(view));
    }

    static String written(JsonNode payload) {
        return JSON.writeValueAsString(payload) + "\n";
    }

    /** Every string that Slack reads for markup: the text of the message and of each of its text objects. */
    static Stream<String> shown(JsonNode payload) {
        if (payload.path("type").asString("").equals("rich_text")) {
            return Stream.empty();
        }
        Stream<String> own =
                payload.path("text").isString() ? Stream.of(payload.path("text").stringValue()) : Stream.empty();
        return Stream.concat(own, payload.valueStream().flatMap(Payload::shown));
    }

    /** Everything in rich text, where Slack takes text as it is. */
    static Stream<JsonNode> inRichText(JsonNode payload) {
        return payload.path("blocks")
                .valueStream()
                .filter(block -> block.path("type").stringValue().equals("rich_text"))
                .flatMap(block -> block.path("elements").valueStream())
                .flatMap(part -> part.path("elements").valueStream());
    }
}
