package io.github.k8scard.sandbox.workspace;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The smallest bot: verifies signatures, keeps what it got, answers as the test says, and calls Slack. */
final class ToyBot implements AutoCloseable {
    /** An answer to a request. */
    record Answer(int status, String type, String body, Map<String, String> headers) {
        static Answer empty() {
            return new Answer(200, "text/plain", "", Map.of());
        }

        static Answer json(JsonNode body) {
            return new Answer(200, "application/json", body.toString(), Map.of());
        }

        static Answer status(int status) {
            return new Answer(status, "text/plain", "", Map.of());
        }
    }

    private final SlackWorkspace slack;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<ObjectNode> received = new CopyOnWriteArrayList<>();
    private final List<Map<String, List<String>>> headers = new CopyOnWriteArrayList<>();
    private volatile Function<ObjectNode, Answer> behaviour = request -> Answer.empty();

    ToyBot(SlackWorkspace slack) throws IOException {
        this.slack = slack;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/slack/events", this::handle);
        server.setExecutor(threads);
        server.start();
        slack.connectTo(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/slack/events"));
    }

    void answers(Function<ObjectNode, Answer> newBehaviour) {
        behaviour = newBehaviour;
    }

    List<ObjectNode> received() {
        return received;
    }

    ObjectNode last() {
        return received.get(received.size() - 1);
    }

    /** The headers of the latest request, names in lower case. */
    Map<String, List<String>> lastHeaders() {
        return headers.get(headers.size() - 1);
    }

    /** Calls the Web API with a form, as the SDKs do; the values are names and values in turn. */
    JsonNode calls(String method, String... arguments) {
        return Json.parse(post(method, arguments).body());
    }

    HttpResponse<String> post(String method, String... arguments) {
        String form = Stream.iterate(0, i -> i < arguments.length, i -> i + 2)
                .map(i -> arguments[i] + "=" + URLEncoder.encode(arguments[i + 1], StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(slack.apiUrl().resolve(method))
                .header("Authorization", "Bearer " + slack.botToken())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    JsonNode callsWithJson(String method, JsonNode arguments) {
        return Json.parse(send(HttpRequest.newBuilder(slack.apiUrl().resolve(method))
                        .header("Authorization", "Bearer " + slack.botToken())
                        .header("Content-Type", "application/json; charset=utf-8")
                        .POST(HttpRequest.BodyPublishers.ofString(arguments.toString())))
                .body());
    }

    /** Posts to the response URL of the latest request. */
    HttpResponse<String> responds(JsonNode said) {
        return respondsTo(last().path("response_url").asString(), said);
    }

    HttpResponse<String> respondsTo(String url, JsonNode said) {
        return send(HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(said.toString())));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String timestamp = exchange.getRequestHeaders().getFirst("X-Slack-Request-Timestamp");
        String expected = RequestSignature.of(slack.signingSecret(), Long.parseLong(timestamp), body);
        boolean genuine = expected.equals(exchange.getRequestHeaders().getFirst("X-Slack-Signature"));
        Answer answer = Answer.status(401);
        if (genuine) {
            ObjectNode request = parsed(exchange.getRequestHeaders().getFirst("Content-Type"), body);
            headers.add(Map.copyOf(exchange.getRequestHeaders()));
            received.add(request);
            answer = behaviour.apply(request);
        }
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static ObjectNode parsed(String type, String body) {
        if (type.startsWith("application/json")) {
            return (ObjectNode) Json.parse(body);
        }
        ObjectNode fields = Json.object();
        for (String pair : body.split("&")) {
            String[] parts = pair.split("=", 2);
            fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return fields.has("payload")
                ? (ObjectNode) Json.parse(fields.path("payload").asString())
                : fields;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
