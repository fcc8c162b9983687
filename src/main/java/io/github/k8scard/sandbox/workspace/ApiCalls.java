package io.github.k8scard.sandbox.workspace;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Slack's Web API: from a method's name and arguments to an answer. */
final class ApiCalls {
    private static final String POST = "chat.postMessage";

    private final Map<String, ApiMethod> methods = new LinkedHashMap<>();
    private final Grants grants;
    private final CallRates pace;
    private final Rules rules;

    ApiCalls(List<ApiMethod> methods, Grants grants, CallRates pace, Rules rules) {
        methods.forEach(method -> this.methods.put(method.name(), method));
        this.grants = grants;
        this.pace = pace;
        this.rules = rules;
    }

    Reply answer(String name, String token, Arguments arguments) {
        Reply reply;
        try {
            reply = carriedOut(name, token, arguments);
        } catch (ApiRefusal refusal) {
            reply = Reply.refused(refusal);
        }
        return reply.with("x-oauth-scopes", grants.shown());
    }

    private Reply carriedOut(String name, String token, Arguments arguments) {
        ApiMethod method =
                Optional.ofNullable(methods.get(name)).orElseThrow(() -> ApiRefusal.breach("unknown_method", name));
        if (name.equals(SocketDoor.METHOD)) {
            grants.checkAppToken(token);
        } else {
            grants.checkToken(token);
        }
        grants.checkAny(method.scopes());
        Duration wait = pace.waitFor(name, method.perMinute());
        if (wait.isZero() && name.equals(POST)) {
            wait = pace.waitForPost(arguments.text("channel").orElse(""));
        }
        if (!wait.isZero()) {
            return Reply.tooMany(CallRates.seconds(wait), Optional.of("too many calls for Slack's rate limit"));
        }
        ObjectNode body = Json.object().put("ok", true);
        body.setAll(method.call().answer(arguments));
        Reply carriedOut = Reply.ok(body);
        return rules.advice(arguments).map(carriedOut::breaking).orElse(carriedOut);
    }
}
