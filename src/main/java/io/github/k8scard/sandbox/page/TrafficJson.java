package io.github.k8scard.sandbox.page;

import io.github.k8scard.sandbox.workspace.Exchange;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The record of exchanges as the page shows it: without the secrets that Slack and the bot share. */
final class TrafficJson {
    private static final int MOST = 200;
    private static final String HIDDEN = "(hidden)";

    private final List<String> secrets;

    TrafficJson(String... secrets) {
        this.secrets = List.of(secrets);
    }

    /** The latest {@value #MOST}, newest first, each in a line. */
    JsonNode lines(List<Exchange> exchanges) {
        ArrayNode lines = JsonAnswers.JSON.createArrayNode();
        for (int i = exchanges.size() - 1; i >= Math.max(0, exchanges.size() - MOST); i--) {
            lines.add(line(exchanges.get(i)));
        }
        return withoutSecrets(lines);
    }

    /** What was asked and answered in one of them. */
    JsonNode details(Exchange exchange) {
        ObjectNode details = JsonAnswers.JSON.createObjectNode();
        details.set("request", opened(exchange.request()));
        JsonNode answer = exchange.json();
        details.set("answer", answer.isContainer() ? answer : details.stringNode(exchange.answer()));
        return withoutSecrets(details);
    }

    private static ObjectNode line(Exchange exchange) {
        ObjectNode line = JsonAnswers.JSON.createObjectNode();
        line.put("number", exchange.number());
        line.put("toBot", exchange.direction() == Exchange.Direction.TO_BOT);
        line.put("what", exchange.what()).put("about", about(exchange.request()));
        line.put("millis", exchange.took().toMillis()).put("status", exchange.status());
        line.put("error", exchange.json().path("error").asString(""));
        exchange.breach().ifPresent(rule -> line.put("breach", rule));
        return line;
    }

    /** Which one it was, in a few words. */
    private static String about(JsonNode request) {
        boolean command = request.has("command");
        return Stream.of(
                        request.path("user_name"),
                        request.path("user").path("name"),
                        request.path(command ? "text" : "channel"),
                        request.path("actions").path(0).path("action_id"))
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** In a form, structured arguments travel as text; here they are structures again. */
    private static JsonNode opened(JsonNode request) {
        ObjectNode opened = JsonAnswers.JSON.createObjectNode();
        request.properties().forEach(field -> opened.set(field.getKey(), structure(field.getValue())));
        return opened;
    }

    private static JsonNode structure(JsonNode value) {
        String text = value.asString("");
        if (!value.isString() || !(text.startsWith("{") || text.startsWith("["))) {
            return value;
        }
        try {
            return JsonAnswers.JSON.readTree(text);
        } catch (JacksonException e) {
            return value;
        }
    }

    private JsonNode withoutSecrets(JsonNode node) {
        String text = JsonAnswers.JSON.writeValueAsString(node);
        for (String secret : secrets) {
            text = text.replace(secret, HIDDEN);
        }
        return JsonAnswers.JSON.readTree(text);
    }
}
