package io.github.k8scard.ops;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks the bot that runs on this machine how it is.
 *
 * @param port where it listens
 */
public record AskBot(int port) {
    private static final String SUBJECT = "running bot";
    private static final Duration WITHIN = Duration.ofSeconds(2);
    private static final int READY = 200;
    /** In bytes: whatever has the port may answer with anything. */
    private static final int AT_MOST = 500;

    /** What it says at {@code /readyz}; that there is no answer is no fault, since it may listen elsewhere. */
    Finding isReady() {
        URI address = URI.create("http://127.0.0.1:" + port + "/readyz");
        var http = HttpClient.newBuilder().connectTimeout(WITHIN).build();
        var request = HttpRequest.newBuilder(address).build();
        try {
            return http.sendAsync(request, BodyHandlers.ofInputStream())
                    .thenApply(answer -> finding(address, answer))
                    .get(WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            return noAnswer(address);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return noAnswer(address);
        }
    }

    private static Finding finding(URI address, HttpResponse<InputStream> answer) {
        String says = "says at " + address + ": " + line(answer.body());
        return answer.statusCode() == READY
                ? Finding.ok(SUBJECT, says)
                : Finding.fault(SUBJECT, says, "What it waits for is named there; its log says more.");
    }

    private static String line(InputStream body) {
        try (body) {
            String begin = new String(body.readNBytes(AT_MOST), StandardCharsets.UTF_8).strip();
            return begin.lines().findFirst().orElse("nothing").replaceAll("\\p{C}", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Finding noAnswer(URI address) {
        return Finding.advice(
                SUBJECT,
                "no bot answers at " + address,
                "Give doctor the PORT that the bot has; if no bot runs, end whatever has the database file open.");
    }
}
