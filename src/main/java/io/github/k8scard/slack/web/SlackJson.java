package io.github.k8scard.slack.web;

import com.google.gson.Gson;
import com.slack.api.util.json.GsonFactory;

/**
 * Draws what the SDK models, such as blocks, as Slack's JSON, and reads it. The SDK makes a {@link Gson} for each
 * request, which costs it more than all else that it does; this one is kept. Safe for concurrent use.
 */
final class SlackJson {
    private static final Gson GSON = GsonFactory.createSnakeCase();

    private SlackJson() {}

    static String of(Object model) {
        return GSON.toJson(model);
    }

    /** @throws com.google.gson.JsonParseException if it is no such thing */
    static <T> T read(String json, Class<T> model) {
        return GSON.fromJson(json, model);
    }
}
