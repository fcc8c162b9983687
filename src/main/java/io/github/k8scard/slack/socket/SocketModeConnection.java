package io.github.k8scard.slack.socket;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One socket to Slack. It ends once, whichever side ends it. Safe for concurrent use. */
final class SocketModeConnection {
    private static final int NORMAL = 1000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Listener listener;
    private final WebSocket socket;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private volatile long greetedAt;
    private volatile boolean greeted;

    /** Hears what happens, in the socket's own thread, which it must not hold up. */
    interface Listener {
        /** Slack has said hello: from now on it may send envelopes through this socket. */
        void greeted(SocketModeConnection connection, int connections);

        /** Slack will close the socket soon. */
        void disconnecting(SocketModeConnection connection, String reason);

        /** A command, an interaction or an event. */
        void envelope(SocketModeConnection connection, JsonNode envelope);

        /** The socket is gone, or never came to be. Called once. */
        void ended(SocketModeConnection connection, String reason);
    }

    /** Begins to open a socket. */
    SocketModeConnection(OkHttpClient http, String url, Listener listener) {
        this.listener = listener;
        this.socket = http.newWebSocket(new Request.Builder().url(url).build(), new SocketEvents());
    }

    /** Whether it has been of use for at least so long. */
    boolean hasServedFor(Duration time) {
        return greeted && System.nanoTime() - greetedAt >= time.toNanos();
    }

    /** Whether the text could be handed over to the socket. */
    boolean send(String text) {
        return !ended.isDone() && socket.send(text);
    }

    /** Says goodbye; the end follows when Slack has answered. */
    void close() {
        socket.close(NORMAL, null);
    }

    /** Completes when the socket is gone. */
    CompletableFuture<Void> ended() {
        return ended;
    }

    /** Ends it at once. */
    void cancel(String reason) {
        socket.cancel();
        end(reason);
    }

    private void end(String reason) {
        if (ended.complete(null)) {
            listener.ended(this, reason);
        }
    }

    private void received(String text) {
        JsonNode message;
        try {
            message = JSON.readTree(text);
        } catch (JacksonException e) {
            return;
        }
        switch (message.path("type").asString("")) {
            case "hello" -> {
                greetedAt = System.nanoTime();
                greeted = true;
                listener.greeted(this, message.path("num_connections").asInt(1));
            }
            case "disconnect" ->
                listener.disconnecting(this, message.path("reason").asString("no reason given"));
            default -> {
                if (message.has("envelope_id")) {
                    listener.envelope(this, message);
                }
            }
        }
    }

    private final class SocketEvents extends WebSocketListener {
        @Override
        public void onMessage(WebSocket from, String text) {
            received(text);
        }

        @Override
        public void onClosing(WebSocket from, int code, String reason) {
            from.close(NORMAL, null);
            end("Slack closed the socket (" + code + ")");
        }

        @Override
        public void onFailure(WebSocket from, Throwable fault, Response response) {
            String why = fault.getMessage() == null ? "the connection was cut" : fault.getMessage();
            end(response == null ? why : "status " + response.code());
        }
    }
}
