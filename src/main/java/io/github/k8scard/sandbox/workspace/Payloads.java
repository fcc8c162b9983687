package io.github.k8scard.sandbox.workspace;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What interactions have in common, and how they travel. */
final class Payloads {
    static final String TOKEN = "sandbox-verification-token";
    private static final String FORM = "application/x-www-form-urlencoded";

    private Payloads() {}

    static ObjectNode of(String type, Contents contents, User member) {
        ObjectNode payload = Json.object().put("type", type);
        payload.putObject("user")
                .put("id", member.id())
                .put("username", member.name())
                .put("name", member.name())
                .put("team_id", member.teamId());
        payload.put("api_app_id", contents.app.id()).put("token", TOKEN);
        payload.putObject("team").put("id", contents.team.id()).put("domain", contents.team.domain());
        payload.putNull("enterprise").put("is_enterprise_install", false);
        return payload;
    }

    /**
     * Where somebody acts in a view, Slack names their own team, which for guests of Slack Connect is not the app's.
     */
    static ObjectNode inView(String type, Contents contents, User member) {
        ObjectNode payload = of(type, contents, member);
        payload.putObject("team").put("id", member.teamId());
        return payload;
    }

    static Parcel interaction(ObjectNode payload) {
        String body = "payload=" + encoded(payload.toString());
        return new Parcel(ParcelKind.INTERACTIVE, payload.path("type").asString(), payload, FORM, body, Map.of());
    }

    static Parcel form(ParcelKind kind, String what, ObjectNode fields) {
        String body = fields.properties().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue().asString("")))
                .collect(Collectors.joining("&"));
        return new Parcel(kind, what, fields, FORM, body, Map.of());
    }

    static Parcel json(ParcelKind kind, String what, JsonNode content, Map<String, String> headers) {
        return new Parcel(kind, what, content, "application/json", content.toString(), headers);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
