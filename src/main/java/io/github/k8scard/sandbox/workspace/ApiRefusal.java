package io.github.k8scard.sandbox.workspace;

import io.github.k8scard.K8scardException;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Slack's "no" to a call: {@code ok:false} with an error code. Thrown before anything has been changed. */
final class ApiRefusal extends K8scardException {
    private final ObjectNode body;
    private final Optional<String> breach;

    private ApiRefusal(ObjectNode body, Optional<String> breach) {
        super("Slack's Web API would refuse: " + body.path("error").asString(""));
        this.body = body;
        this.breach = breach;
    }

    /** A refusal that a careful caller can meet, for example because somebody archived the channel. */
    static ApiRefusal of(String code) {
        return new ApiRefusal(bodyOf(code), Optional.empty());
    }

    /** A refusal that is the caller's own fault. */
    static ApiRefusal breach(String code, String rule) {
        return new ApiRefusal(bodyOf(code), Optional.of(code + ": " + rule));
    }

    /** A refusal that lists what is wrong with the arguments, which is the caller's own fault. */
    static ApiRefusal invalid(String code, List<String> problems) {
        ObjectNode body = bodyOf(code);
        body.putObject("response_metadata").set("messages", Json.strings(problems));
        return new ApiRefusal(body, Optional.of(code + ": " + String.join("; ", problems)));
    }

    /** The refusal of a token without a scope that the method needs. */
    static ApiRefusal missingScope(String needed, String provided) {
        ObjectNode body = bodyOf("missing_scope");
        body.put("needed", needed).put("provided", provided);
        return new ApiRefusal(body, Optional.of("missing_scope: needed " + needed));
    }

    String code() {
        return body.path("error").asString("");
    }

    ObjectNode body() {
        return body;
    }

    Optional<String> breach() {
        return breach;
    }

    private static ObjectNode bodyOf(String code) {
        return Json.object().put("ok", false).put("error", code);
    }
}
