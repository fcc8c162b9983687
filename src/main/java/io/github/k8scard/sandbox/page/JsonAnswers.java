package io.github.k8scard.sandbox.page;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON answers to the page. */
final class JsonAnswers {
    static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonAnswers() {}

    static void write(JsonNode body, int status, Response response, Callback callback) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json; charset=utf-8");
        Content.Sink.write(response, true, JSON.writeValueAsString(body), callback);
    }

    /** What went wrong, to be shown to the person; null if nothing did. */
    static ObjectNode problem(String text) {
        return JSON.createObjectNode().put("problem", text);
    }
}
