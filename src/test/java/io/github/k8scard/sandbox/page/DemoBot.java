package io.github.k8scard.sandbox.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.k8scard.sandbox.workspace.SlackWorkspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A bot that does a little of everything that the page has to show, as quickly as it can. */
public final class DemoBot implements AutoCloseable {
    private final SlackWorkspace slack;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client = HttpClient.newHttpClient();

    public DemoBot(SlackWorkspace slack) throws IOException {
        this.slack = slack;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
        slack.connectTo(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"));
    }

    public void postsCard(String channel, String ts) {
        ObjectNode call = DemoMessages.card().put("channel", channel);
        if (!ts.isEmpty()) {
            call.put("thread_ts", ts);
        }
        calls("chat.postMessage", call);
    }

    void calls(String method, ObjectNode arguments) {
        send(
                HttpRequest.newBuilder(slack.apiUrl().resolve(method))
                        .header("Authorization", "Bearer " + slack.botToken()),
                arguments);
    }

    private void send(HttpRequest.Builder request, JsonNode body) {
        try {
            client.send(
                    request.header("Content-Type", "application/json; charset=utf-8")
                            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String answer = answer(request(body));
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status(answer), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static int status(String answer) {
        return answer.equals("broken") ? 500 : 200;
    }

    private String answer(ObjectNode request) {
        return switch (request.path("type").asString("command")) {
            case "command" -> command(request);
            case "event_callback" -> event(request.path("event"));
            case "block_actions" -> click(request);
            case "block_suggestion" -> suggestion(request.path("value").asString());
            case "view_submission" -> submission(request.path("view"));
            default -> "";
        };
    }

    private String command(JsonNode request) {
        switch (request.path("text").asString()) {
            case "quiz" -> postsCard(request.path("channel_id").asString(), "");
            case "schedule" -> opens(request, DemoMessages.settings());
            case "twins" -> opens(request, DemoMessages.twins());
            case "count" -> counts(request.path("channel_id").asString());
            case "broken" -> {
                return "broken";
            }
            case "slow" -> pause();
            default -> {
                return DemoMessages.help(request.path("text").asString()).toString();
            }
        }
        return "";
    }

    private void counts(String channel) {
        String ts = slack.snapshot().messagesIn(channel).stream()
                .filter(message -> message.offers("answer_a"))
                .findFirst()
                .orElseThrow()
                .ts();
        String changed = DemoMessages.card().toString().replace("7 answered", "8 answered");
        calls(
                "chat.update",
                ((ObjectNode) JsonAnswers.JSON.readTree(changed))
                        .put("channel", channel)
                        .put("ts", ts));
    }

    private String event(JsonNode event) {
        if (event.path("type").asString().equals("app_home_opened")) {
            ObjectNode call = JsonAnswers.JSON.createObjectNode();
            call.put("user_id", event.path("user").asString()).set("view", DemoMessages.home());
            calls("views.publish", call);
        }
        return "";
    }

    private String click(JsonNode request) {
        String action = request.path("actions").path(0).path("action_id").asString();
        switch (action) {
            case "broken" -> {
                return "broken";
            }
            case "slow" -> pause();
            case "reveal" -> opens(request, DemoMessages.answer());
            default -> {
                String url = request.path("response_url").asString("");
                if (!url.isEmpty()) {
                    send(HttpRequest.newBuilder(URI.create(url)), DemoMessages.result(action));
                }
            }
        }
        return "";
    }

    private static String suggestion(String typed) {
        if (typed.equals("slow")) {
            pause();
        }
        return typed.equals("broken") ? typed : DemoMessages.offered(typed).toString();
    }

    private static String submission(JsonNode view) {
        JsonNode values = view.path("state").path("values");
        String time = values.path("time").path("time").path("value").asString("");
        if (view.path("callback_id").asString().equals("settings") && !time.matches("\\d?\\d:\\d\\d")) {
            return DemoMessages.errors().toString();
        }
        return view.path("callback_id").asString().equals("settings")
                ? DemoMessages.pushed(time).toString()
                : "{\"response_action\":\"clear\"}";
    }

    private void opens(JsonNode request, JsonNode view) {
        ObjectNode call = JsonAnswers.JSON.createObjectNode();
        call.put("trigger_id", request.path("trigger_id").asString()).set("view", view);
        calls("views.open", call);
    }

    private static void pause() {
        try {
            Thread.sleep(4_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ObjectNode request(String body) {
        if (body.startsWith("{")) {
            return (ObjectNode) JsonAnswers.JSON.readTree(body);
        }
        ObjectNode fields = JsonAnswers.JSON.createObjectNode();
        for (String pair : body.split("&")) {
            String[] parts = pair.split("=", 2);
            fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return fields.has("payload")
                ? (ObjectNode) JsonAnswers.JSON.readTree(fields.path("payload").asString())
                : fields;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
