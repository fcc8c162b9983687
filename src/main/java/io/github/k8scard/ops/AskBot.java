package io.github.k8scard.ops;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * Asks the bot that runs on this machine how it is.
 *
 * @param port where it listens
 */
public record AskBot(int port) {
    private static final String SUBJECT = "running bot";
    private static final Duration WITHIN = Duration.ofSeconds(2);
    private static final int READY = 200;

    /** What it says at {@code /readyz}; that there is no answer is no fault, since it may listen elsewhere. */
    Finding isReady() {
        URI address = URI.create("http://127.0.0.1:" + port + "/readyz");
        var http = HttpClient.newBuilder().connectTimeout(WITHIN).build();
        try {
            var answer =
                    http.send(HttpRequest.newBuilder(address).timeout(WITHIN).build(), BodyHandlers.ofString());
            String says = "says at " + address + ": " + answer.body().strip();
            return answer.statusCode() == READY
                    ? Finding.ok(SUBJECT, says)
                    : Finding.fault(SUBJECT, says, "What it waits for is named there; its log says more.");
        } catch (IOException e) {
            return noAnswer(address);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return noAnswer(address);
        }
    }

    private static Finding noAnswer(URI address) {
        return Finding.advice(
                SUBJECT,
                "no bot answers at " + address,
                "Give doctor the PORT that the bot has; if no bot runs, end whatever has the database file open.");
    }
}
