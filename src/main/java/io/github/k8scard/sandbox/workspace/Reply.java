package io.github.k8scard.sandbox.workspace;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What Slack's side answers to one HTTP request; with status 0, the connection is cut instead. */
record Reply(int status, Map<String, String> headers, JsonNode body, Optional<String> breach) {

    static Reply ok(JsonNode body) {
        return new Reply(200, Map.of(), body, Optional.empty());
    }

    static Reply refused(ApiRefusal refusal) {
        return new Reply(200, Map.of(), refusal.body(), refusal.breach());
    }

    static Reply error(int status, String code) {
        return new Reply(status, Map.of(), ApiRefusal.of(code).body(), Optional.empty());
    }

    static Reply tooMany(long seconds, Optional<String> breach) {
        return new Reply(
                429,
                Map.of("Retry-After", Long.toString(seconds)),
                ApiRefusal.of("ratelimited").body(),
                breach);
    }

    static Reply cut() {
        return error(0, "the connection was cut");
    }

    boolean isCut() {
        return status == 0;
    }

    Reply with(String header, String value) {
        var more = new HashMap<>(headers);
        more.put(header, value);
        return new Reply(status, Map.copyOf(more), body, breach);
    }

    Reply blamedLike(Reply other) {
        return new Reply(status, headers, body, other.breach());
    }

    Reply breaking(String rule) {
        return new Reply(status, headers, body, Optional.of(rule));
    }
}
