package io.github.k8scard.sandbox.workspace;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Sends signed HTTP requests. Signatures always carry the system's time, since the bot compares it with its own.
 * Safe for concurrent use.
 */
final class HttpCarrier implements Carrier {
    private static final Duration CONNECT = Duration.ofSeconds(3);

    private final App app;
    private final ExecutorService threads;
    private volatile Optional<URI> bot = Optional.empty();
    private volatile Optional<HttpClient> client;

    HttpCarrier(App app) {
        this.app = app;
        this.threads = Executors.newCachedThreadPool(work -> DaemonThread.of(work, "sandbox-to-bot"));
        this.client = Optional.of(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .executor(threads)
                .build());
    }

    void connectTo(URI newBot) {
        bot = Optional.of(newBot);
    }

    @Override
    public boolean isConnected() {
        return bot.isPresent();
    }

    @Override
    public HttpAnswer carry(Parcel parcel) throws IOException, InterruptedException {
        URI url = bot.orElseThrow(
                () -> new ImpossibleAction("The workspace knows no bot yet: call connectTo with its events URL"));
        HttpResponse<String> response = client.orElseThrow(() -> new ImpossibleAction("The workspace is closed"))
                .send(signed(url, parcel), HttpResponse.BodyHandlers.ofString());
        boolean noRetry = response.headers().firstValue("x-slack-no-retry").isPresent();
        return new HttpAnswer(response.statusCode(), response.body(), noRetry);
    }

    private HttpRequest signed(URI url, Parcel parcel) {
        long timestamp = Instant.now().getEpochSecond();
        HttpRequest.Builder request = HttpRequest.newBuilder(url)
                .timeout(BotLine.PATIENCE)
                .header("Content-Type", parcel.contentType())
                .header("User-Agent", "Slackbot 1.0 (sandbox)")
                .header("X-Slack-Request-Timestamp", Long.toString(timestamp))
                .header("X-Slack-Signature", RequestSignature.of(app.signingSecret(), timestamp, parcel.body()));
        parcel.headers().forEach(request::header);
        return request.POST(HttpRequest.BodyPublishers.ofString(parcel.body())).build();
    }

    /** JDK 17's client cannot be closed: its own thread ends when nothing refers to the client any more. */
    @Override
    public void close() {
        client = Optional.empty();
        threads.shutdownNow();
    }
}
