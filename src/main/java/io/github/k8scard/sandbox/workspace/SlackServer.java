package io.github.k8scard.sandbox.workspace;

import java.net.URI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;

/** The HTTP server of Slack's side, on the loopback interface. */
final class SlackServer implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final int MOST_THREADS = 200;
    private static final int LEAST_THREADS = 4;
    private static final int IDLE_MILLIS = 5_000;
    private static final long CONNECTION_IDLE_MILLIS = 300_000;

    private final Server server;
    private final ServerConnector connector;
    private final int port;

    private SlackServer(Server server, ServerConnector connector, int port) {
        this.server = server;
        this.connector = connector;
        this.port = port;
    }

    static SlackServer start(int wantedPort, Handler handler, SocketDoor door) {
        var threads = new QueuedThreadPool(MOST_THREADS, LEAST_THREADS, IDLE_MILLIS);
        threads.setName("sandbox-slack");
        threads.setDaemon(true);
        var server = new Server(threads);
        server.setStopTimeout(0);
        var connector = new ServerConnector(server, 1, 1);
        connector.setHost(HOST);
        connector.setPort(wantedPort);
        connector.setIdleTimeout(CONNECTION_IDLE_MILLIS);
        server.addConnector(connector);
        var upgrade = WebSocketUpgradeHandler.from(server, door::listenOn);
        upgrade.setHandler(handler);
        server.setHandler(upgrade);
        try {
            server.start();
        } catch (Exception e) {
            LifeCycle.stop(server);
            throw new WorkspaceFailed("The sandbox's Slack cannot listen on port " + wantedPort + ": is it taken?", e);
        }
        int port = connector.getLocalPort();
        connector.setPort(port);
        return new SlackServer(server, connector, port);
    }

    URI address() {
        return URI.create("http://" + HOST + ":" + port + "/");
    }

    /** Closes the listener and every connection: from now on connections are refused. */
    void refuse() {
        try {
            connector.stop();
        } catch (Exception e) {
            throw new WorkspaceFailed("The sandbox's Slack could not stop listening", e);
        }
    }

    /** Listens again, on the same port. */
    void accept() {
        try {
            connector.start();
        } catch (Exception e) {
            throw new WorkspaceFailed("The sandbox's Slack could not listen again", e);
        }
    }

    @Override
    public void close() {
        ServerStop.of(server);
    }
}
