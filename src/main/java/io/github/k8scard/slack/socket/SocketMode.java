package io.github.k8scard.slack.socket;

import io.github.k8scard.K8scardException;
import io.github.k8scard.slack.IncomingRequests;
import io.github.k8scard.slack.gate.WarmUp;
import io.github.k8scard.slack.web.SlackClient;
import io.github.k8scard.threads.Work;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Slack's Socket Mode: commands, clicks and events come through a socket that the bot opens, so that nothing has to
 * reach it from outside. Each is handled on a thread of its own, of which there is a bounded number, and acknowledged
 * when it has been stored. Safe for concurrent use.
 */
public final class SocketMode implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(SocketMode.class);
    private static final int THREADS = 32;
    private static final int WAITING = 500;

    private final SocketModeEnvelopes envelopes;
    private final SocketModeKeeper keeper;
    private final Work handlers = new Work("socket-mode", THREADS, WAITING);

    /**
     * @param appToken the app-level token
     * @param incoming where what comes in an envelope is handled
     * @param onRefused what to do if Slack turns out not to accept the token
     */
    public SocketMode(
            SlackClient client, String appToken, IncomingRequests incoming, Consumer<AppTokenRefused> onRefused) {
        this(client, appToken, incoming, onRefused, SocketModePace.STANDARD);
    }

    SocketMode(
            SlackClient client,
            String appToken,
            IncomingRequests incoming,
            Consumer<AppTokenRefused> onRefused,
            SocketModePace pace) {
        envelopes = new SocketModeEnvelopes(incoming);
        var http = client.slack()
                .getHttpClient()
                .getOkHttpClient()
                .newBuilder()
                // unlike a post, a socket may be tried at the host's next address
                .retryOnConnectionFailure(true)
                .pingInterval(pace.pingEvery())
                .build();
        keeper = new SocketModeKeeper(new SocketModeAddress(client, appToken), http, pace, this::take, onRefused);
    }

    /** The app-level token is not good, and waiting will not help. The message is for the operator. */
    public static final class AppTokenRefused extends K8scardException {
        /** What it says of a token that no waiting will make good, by Slack's error code; empty if it may be good. */
        public static Optional<AppTokenRefused> of(String code) {
            return SocketModeAddress.isFinal(code) ? Optional.of(new AppTokenRefused(code)) : Optional.empty();
        }

        AppTokenRefused(String code) {
            super("Slack does not accept SLACK_APP_TOKEN (" + code + "). Make an App-Level Token with the scope"
                    + " connections:write (Basic Information of your app), and switch Socket Mode on.");
        }
    }

    /** Opens the first socket, and keeps one open from now on, whatever happens to it. Does not wait for it. */
    public void open() {
        keeper.open();
    }

    /** Why nothing can come in at the moment; empty while a socket is open. */
    public Optional<String> trouble() {
        return keeper.trouble();
    }

    /** The threads that handle what comes in, and what waits for one. */
    public Work handlers() {
        return handlers;
    }

    /** Warms up what an envelope runs through; needs no socket. */
    public WarmUp warmUp() {
        return new WarmUp(envelopes);
    }

    private void take(SocketModeConnection from, JsonNode envelope) {
        long arrivedAt = System.nanoTime();
        boolean begun = handlers.later(
                "handle an envelope",
                () -> envelopes.handle(envelope, arrivedAt).ifPresent(answer -> keeper.send(answer, from)));
        if (!begun) {
            log.warn("An envelope was not taken; Slack tells the member, and sends an event again");
        }
    }

    /** Lets what has begun be acknowledged, for some seconds at most, and then closes the socket. */
    @Override
    public void close() {
        handlers.close();
        keeper.close();
    }
}
