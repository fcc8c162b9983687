package io.github.k8scard.sandbox.workspace;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The arguments of a Web API call, whichever way they came: form or JSON body, or query. In a form, structured values
 * are strings of JSON; in a JSON body they may be either.
 */
final class Arguments {
    private final ObjectNode values;

    private Arguments(ObjectNode values) {
        this.values = values;
    }

    static Arguments of(String contentType, String body, String query) {
        ObjectNode values = Json.object();
        addForm(values, query);
        String type = contentType.toLowerCase(Locale.ROOT);
        if (type.startsWith("application/json")) {
            JsonNode parsed = Json.parse(body);
            if (!body.isBlank() && !parsed.isObject()) {
                throw ApiRefusal.breach("invalid_json", "the body is no JSON object");
            }
            parsed.properties().forEach(entry -> values.set(entry.getKey(), entry.getValue()));
        } else if (type.startsWith("application/x-www-form-urlencoded")) {
            addForm(values, body);
        } else if (!body.isEmpty()) {
            throw ApiRefusal.breach("invalid_post_type", "Slack reads forms and JSON, not " + contentType);
        }
        return new Arguments(values);
    }

    static Arguments of(ObjectNode values) {
        return new Arguments(values);
    }

    /** For the record: all but the token. */
    ObjectNode shown() {
        ObjectNode shown = values.deepCopy();
        shown.remove("token");
        return shown;
    }

    boolean has(String name) {
        return values.has(name) && !values.path(name).isNull();
    }

    Optional<String> text(String name) {
        return has(name) ? Optional.of(values.path(name).asString("")) : Optional.empty();
    }

    String needed(String name) {
        return text(name)
                .filter(value -> !value.isEmpty())
                .orElseThrow(() ->
                        ApiRefusal.invalid("invalid_arguments", List.of("[ERROR] missing required field: " + name)));
    }

    /** A structured value; a missing node if it is not given or is not JSON. */
    JsonNode json(String name) {
        JsonNode value = values.path(name);
        return value.isString() ? Json.parse(value.asString()) : value;
    }

    /** Slack takes true, "true", 1 and "1". */
    boolean flag(String name) {
        return text(name).filter(v -> v.equals("true") || v.equals("1")).isPresent();
    }

    int number(String name, int otherwise) {
        Optional<String> given = text(name);
        try {
            return given.isPresent() ? Integer.parseInt(given.get()) : otherwise;
        } catch (NumberFormatException e) {
            throw ApiRefusal.invalid("invalid_arguments", List.of("[ERROR] must be an integer: " + name));
        }
    }

    private static void addForm(ObjectNode values, String form) {
        if (form == null || form.isEmpty()) {
            return;
        }
        for (String pair : form.split("&")) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            values.put(decoded(name), decoded(value));
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw ApiRefusal.breach("invalid_form_data", "not a form: " + text);
        }
    }
}
