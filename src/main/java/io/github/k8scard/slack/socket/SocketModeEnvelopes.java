package io.github.k8scard.slack.socket;

import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import io.github.k8scard.slack.Faults;
import io.github.k8scard.slack.IncomingRequests;
import io.github.k8scard.slack.gate.Entrance;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Has handled what comes in an envelope, and makes the acknowledgement. Safe for concurrent use. */
final class SocketModeEnvelopes implements Entrance {
    private static final Logger log = LoggerFactory.getLogger(SocketModeEnvelopes.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String COMMANDS = "slash_commands";
    private static final String INTERACTIVE = "interactive";
    private static final int SERVER_ERRORS = 500;

    private final IncomingRequests incoming;

    SocketModeEnvelopes(IncomingRequests incoming) {
        this.incoming = incoming;
    }

    /**
     * Handles an envelope.
     *
     * @param arrivedAt the {@link System#nanoTime()} at which it was there
     * @return the acknowledgement as JSON; empty for a click that was not stored or an event that could not be handled:
     *     of the one Slack then tells the member, the other it sends again
     */
    Optional<String> handle(JsonNode envelope, long arrivedAt) {
        return handle(envelope, (interaction, request) -> incoming.answer(arrivedAt, interaction, request));
    }

    /** How a request gets its answer. */
    private interface Answering {
        Optional<Response> answer(Optional<byte[]> interaction, Supplier<SlackRequestParser.HttpRequest> request)
                throws Exception;
    }

    private Optional<String> handle(JsonNode envelope, Answering answering) {
        String type = envelope.path("type").asString("");
        ObjectNode acknowledgement = JSON.createObjectNode();
        acknowledgement.set("envelope_id", envelope.path("envelope_id"));
        try {
            // what cannot be read would be no better the next time, so it is acknowledged too
            String content = envelope.path("payload").toString();
            var interaction =
                    Optional.of(content.getBytes(StandardCharsets.UTF_8)).filter(json -> type.equals(INTERACTIVE));
            Optional<Response> response = answering.answer(interaction, () -> request(envelope, content));
            if (response.filter(it -> it.getStatusCode() >= SERVER_ERRORS).isPresent()) {
                return Optional.empty();
            }
            if (envelope.path("accepts_response_payload").asBoolean(false)) {
                response.flatMap(SocketModeEnvelopes::payload)
                        .ifPresent(payload -> acknowledgement.set("payload", payload));
            }
        } catch (Exception | Error e) {
            if (!type.equals(COMMANDS)) {
                log.error("{} could not be handled; Slack tells the member, and sends an event again", type, e);
                return Optional.empty();
            }
            acknowledgement
                    .putObject("payload")
                    .put("text", Faults.explained(type, e).text());
        }
        return Optional.of(acknowledgement.toString());
    }

    @Override
    public void command(Map<String, String> fields) {
        handle(envelope(COMMANDS, JSON.valueToTree(fields)), incoming::answer);
    }

    @Override
    public void interaction(String payload) {
        handle(envelope(INTERACTIVE, JSON.readTree(payload)), incoming::answer);
    }

    private static ObjectNode envelope(String type, JsonNode payload) {
        ObjectNode envelope = JSON.createObjectNode().put("type", type).put("envelope_id", "own");
        envelope.put("accepts_response_payload", true).set("payload", payload);
        return envelope;
    }

    private static SlackRequestParser.HttpRequest request(JsonNode envelope, String content) {
        return SlackRequestParser.HttpRequest.builder()
                .socketMode(true)
                .requestUri("")
                .remoteAddress("")
                .queryString(Map.of())
                .headers(new RequestHeaders(retryHeaders(envelope)))
                .requestBody(content)
                .build();
    }

    private static Map<String, List<String>> retryHeaders(JsonNode envelope) {
        int attempt = envelope.path("retry_attempt").asInt(0);
        return attempt == 0
                ? Map.of()
                : Map.of(
                        "X-Slack-Retry-Num",
                        List.of(Integer.toString(attempt)),
                        "X-Slack-Retry-Reason",
                        List.of(envelope.path("retry_reason").asString("")));
    }

    private static Optional<JsonNode> payload(Response response) {
        String body = response.getBody();
        if (response.getStatusCode() != 200 || body == null || body.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(
                response.getContentType().startsWith("application/json")
                        ? JSON.readTree(body)
                        : JSON.createObjectNode().put("text", body));
    }
}
