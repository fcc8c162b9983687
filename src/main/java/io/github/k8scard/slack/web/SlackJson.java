package io.github.k8scard.slack.web;

import com.google.gson.Gson;
import com.slack.api.util.json.GsonFactory;

/**
 * Draws what the SDK models, such as blocks, as Slack's JSON. The SDK makes a {@link Gson} for each request, which
 * costs it more than all else that it does; this one is kept. Safe for concurrent use.
 */
final class SlackJson {
    private static final Gson GSON = GsonFactory.createSnakeCase();

    private SlackJson() {}

    static String of(Object model) {
        return GSON.toJson(model);
    }
}
