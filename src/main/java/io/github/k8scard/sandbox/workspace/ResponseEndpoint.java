package io.github.k8scard.sandbox.workspace;

import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes what the bot posts to a response URL. No token is needed: the address is the secret. */
final class ResponseEndpoint {
    private final ResponseUrls urls;
    private final Responses responses;

    ResponseEndpoint(ResponseUrls urls, Responses responses) {
        this.urls = urls;
        this.responses = responses;
    }

    Reply take(String key, String body) {
        JsonNode payload = Json.parse(body);
        if (!(payload instanceof ObjectNode said)) {
            return Reply.error(400, "invalid_payload").breaking("invalid_payload: a response is a JSON object");
        }
        ResponseUrls.Target target;
        try {
            target = urls.use(key);
        } catch (ApiRefusal refusal) {
            return with(404, refusal);
        }
        try {
            Optional<String> advice = responses.apply(target, Arguments.of(said));
            Reply taken = Reply.ok(Json.object().put("ok", true));
            return advice.map(taken::breaking).orElse(taken);
        } catch (ApiRefusal refusal) {
            return with(refusal.code().endsWith("_not_found") ? 404 : 400, refusal);
        }
    }

    private static Reply with(int status, ApiRefusal refusal) {
        return new Reply(status, Map.of(), refusal.body(), refusal.breach());
    }
}
