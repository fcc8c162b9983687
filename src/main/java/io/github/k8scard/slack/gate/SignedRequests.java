package io.github.k8scard.slack.gate;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** Sends requests to the bot's own address, signed as Slack's are. */
final class SignedRequests implements Entrance {
    /** By which the bot knows its own requests, since they say nothing about Slack's. */
    static final String OWN_NAME = "k8scard";

    private static final Duration EACH_AT_MOST = Duration.ofSeconds(10);

    private final URI events;
    private final Signature signature;
    private final Clock realTime;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(EACH_AT_MOST)
            .build();

    SignedRequests(URI events, String signingSecret, Clock realTime) {
        this.events = events;
        this.signature = new Signature(signingSecret);
        this.realTime = realTime;
    }

    @Override
    public void command(Map<String, String> fields) throws IOException, InterruptedException {
        send(fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(joining("&")));
    }

    @Override
    public void interaction(String payload) throws IOException, InterruptedException {
        send("payload=" + encoded(payload));
    }

    private void send(String form) throws IOException, InterruptedException {
        byte[] body = form.getBytes(StandardCharsets.UTF_8);
        String timestamp = String.valueOf(realTime.instant().getEpochSecond());
        http.send(
                HttpRequest.newBuilder(events)
                        .timeout(EACH_AT_MOST)
                        .header("User-Agent", OWN_NAME)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("X-Slack-Request-Timestamp", timestamp)
                        .header("X-Slack-Signature", signature.of(timestamp, body))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.discarding());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
