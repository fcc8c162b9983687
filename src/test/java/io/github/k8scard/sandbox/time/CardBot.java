package io.github.k8scard.sandbox.time;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.k8scard.sandbox.workspace.Message;
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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Posts a card with the buttons {@code right} and {@code wrong} again and again, and keeps who clicked what, when. */
final class CardBot implements DueWork, AnswerKey, AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CARD = """
            {"channel":"C0PLATFORM","text":"card","blocks":[{"type":"actions","elements":[
             {"type":"button","action_id":"right","text":{"type":"plain_text","text":"A"}},
             {"type":"button","action_id":"wrong","text":{"type":"plain_text","text":"B"}}]}]}""";

    private final SlackWorkspace slack;
    private final Clock clock;
    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Click> clicks = new CopyOnWriteArrayList<>();
    private final List<Instant> posts = new CopyOnWriteArrayList<>();
    private volatile Optional<Instant> next;
    private volatile boolean stuck;

    /** A click as it arrived. */
    record Click(String member, String button, String card, Instant at) {}

    CardBot(SlackWorkspace slack, Clock clock, Instant first) {
        this.slack = slack;
        this.clock = clock;
        this.next = Optional.of(first);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::clicked);
        server.start();
        slack.connectTo(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"));
    }

    List<Click> clicks() {
        return clicks;
    }

    List<Instant> posts() {
        return posts;
    }

    void plansNothing() {
        next = Optional.empty();
    }

    /** From now on it cannot do what it plans. */
    void isStuck() {
        stuck = true;
    }

    @Override
    public Optional<Instant> next() {
        return next;
    }

    @Override
    public void run() {
        while (!stuck && next.filter(at -> !at.isAfter(clock.instant())).isPresent()) {
            next = next.map(at -> at.plus(Duration.ofDays(1)));
            post();
        }
    }

    void post() {
        posts.add(clock.instant());
        try {
            client.send(
                    HttpRequest.newBuilder(slack.apiUrl().resolve("chat.postMessage"))
                            .header("Authorization", "Bearer " + slack.botToken())
                            .header("Content-Type", "application/json; charset=utf-8")
                            .POST(HttpRequest.BodyPublishers.ofString(CARD))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Optional<Question> of(Message message) {
        return Optional.of(new Question("subject", Optional.empty(), "right", List.of("wrong")))
                .filter(question -> message.offers(question.right()));
    }

    private void clicked(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String decoded = URLDecoder.decode(body, StandardCharsets.UTF_8);
        if (decoded.startsWith("payload=")) {
            JsonNode payload = JSON.readTree(decoded.substring("payload=".length()));
            clicks.add(new Click(
                    payload.path("user").path("id").asString(),
                    payload.path("actions").path(0).path("action_id").asString(),
                    payload.path("message").path("ts").asString(),
                    clock.instant()));
        }
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
