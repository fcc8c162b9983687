package io.github.k8scard.sandbox.workspace;

import java.net.URI;
import java.time.Duration;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;

/** The HTTP server of Slack's side, on the loopback interface. */
final class SlackServer implements AutoCloseable {
    private static final int MOST_THREADS = 200;
    private static final Duration IDLE = Duration.ofMinutes(5);

    private final ServerConnector listener;

    private SlackServer(ServerConnector listener) {
        this.listener = listener;
    }

    static SlackServer start(int wantedPort, Handler handler, SocketDoor door) {
        ServerConnector listener = LocalServer.listener("sandbox-slack", MOST_THREADS, wantedPort, IDLE);
        Server server = listener.getServer();
        var upgrade = WebSocketUpgradeHandler.from(server, door::listenOn);
        upgrade.setHandler(handler);
        server.setHandler(upgrade);
        try {
            server.start();
        } catch (Exception e) {
            LifeCycle.stop(server);
            throw new WorkspaceFailed("The sandbox's Slack cannot listen on port " + wantedPort + ": is it taken?", e);
        }
        listener.setPort(listener.getLocalPort());
        return new SlackServer(listener);
    }

    URI address() {
        return URI.create("http://" + LocalServer.HOST + ":" + listener.getPort() + "/");
    }

    /** Closes the listener and every connection: from now on connections are refused. */
    void refuse() {
        try {
            listener.stop();
        } catch (Exception e) {
            throw new WorkspaceFailed("The sandbox's Slack could not stop listening", e);
        }
    }

    /** Listens again, on the same port. */
    void accept() {
        try {
            listener.start();
        } catch (Exception e) {
            throw new WorkspaceFailed("The sandbox's Slack could not listen again", e);
        }
    }

    @Override
    public void close() {
        LocalServer.stop(listener.getServer());
    }
}
