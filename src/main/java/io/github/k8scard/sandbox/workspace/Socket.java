package io.github.k8scard.sandbox.workspace;

import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import tools.jackson.databind.JsonNode;

/** One socket between Slack and the bot, from Slack's side. Jetty needs it to be public. Safe for concurrent use. */
public final class Socket implements Session.Listener.AutoDemanding {
    private static final int GOING_AWAY = 1001;

    private final Sockets sockets;
    private final CompletableFuture<Session> session = new CompletableFuture<>();
    private volatile CompletableFuture<Void> pong = new CompletableFuture<>();
    private volatile boolean silent;

    Socket(Sockets sockets) {
        this.sockets = sockets;
    }

    @Override
    public void onWebSocketOpen(Session opened) {
        session.complete(opened);
        sockets.opened(this);
    }

    @Override
    public void onWebSocketText(String text) {
        if (!silent) {
            sockets.received(Json.parse(text));
        }
    }

    @Override
    public void onWebSocketPing(ByteBuffer payload) {
        if (!silent) {
            session.join().sendPong(payload, Callback.NOOP);
        }
    }

    @Override
    public void onWebSocketPong(ByteBuffer payload) {
        pong.complete(null);
    }

    /** Nothing to do: after an error Jetty also reports the close. */
    @Override
    public void onWebSocketError(Throwable cause) {}

    @Override
    public void onWebSocketClose(int code, String reason, Callback callback) {
        sockets.closed(this);
        callback.succeed();
    }

    void send(JsonNode message) {
        if (!silent) {
            session.join().sendText(message.toString(), Callback.NOOP);
        }
    }

    /** Completes with the answer to a ping. */
    CompletableFuture<Void> ping() {
        pong = new CompletableFuture<>();
        session.join().sendPing(ByteBuffer.allocate(0), Callback.NOOP);
        return pong;
    }

    void cut() {
        session.join().disconnect();
        sockets.closed(this);
    }

    void goAway() {
        session.join().close(GOING_AWAY, "the server goes away", Callback.NOOP);
    }

    void goSilent() {
        silent = true;
    }
}
