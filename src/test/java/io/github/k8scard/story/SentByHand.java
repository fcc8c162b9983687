package io.github.k8scard.story;

import io.github.k8scard.sandbox.workspace.RequestSignature;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Well-signed requests that no client of Slack's would send. */
final class SentByHand {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private SentByHand() {}

    /** Sends a click or a submitted modal and returns the acknowledgement. */
    static String interaction(Running team, String payload) {
        return form(team, "payload=" + encoded(payload));
    }

    /** Sends the fields of a form and returns the answer. */
    static String form(Running team, String body) {
        long now = Instant.now().getEpochSecond();
        try {
            return CLIENT.send(
                            HttpRequest.newBuilder(team.bot().eventsUrl())
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .header("X-Slack-Request-Timestamp", String.valueOf(now))
                                    .header(
                                            "X-Slack-Signature",
                                            RequestSignature.of(team.slack().signingSecret(), now, body))
                                    .POST(BodyPublishers.ofString(body))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
