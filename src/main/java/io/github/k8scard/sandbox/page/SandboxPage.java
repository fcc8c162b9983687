package io.github.k8scard.sandbox.page;

import io.github.k8scard.sandbox.time.TimeMachine;
import io.github.k8scard.sandbox.workspace.ServerStop;
import io.github.k8scard.sandbox.workspace.SlackWorkspace;
import java.net.BindException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The page on which a person uses the workspace in a browser, served on the loopback interface only. Safe for
 * concurrent use. Closing it leaves the workspace running.
 */
public final class SandboxPage implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final int MOST_THREADS = 64;
    private static final int LEAST_THREADS = 4;
    private static final int IDLE_MILLIS = 5_000;
    /** Longer than any journey through time. */
    private static final long CONNECTION_IDLE_MILLIS = 600_000;

    private final Server server;
    private final Changes changes;
    private final int port;

    private SandboxPage(Server server, Changes changes, int port) {
        this.server = server;
        this.changes = changes;
        this.port = port;
    }

    /**
     * Serves the page of a workspace.
     *
     * @param workspace what to show and to act in
     * @param subCommands what the page completes after each command, in the order to offer it in
     * @param time what moves domain time; empty if it cannot be moved
     * @param port where to listen; 0 for any free port
     * @throws PortIsTaken if another program listens there
     */
    public static SandboxPage start(
            SlackWorkspace workspace, List<Completion> subCommands, Optional<TimeMachine> time, int port) {
        var changes = new Changes(workspace);
        var threads = new QueuedThreadPool(MOST_THREADS, LEAST_THREADS, IDLE_MILLIS);
        threads.setName("sandbox-page");
        threads.setDaemon(true);
        var server = new Server(threads);
        server.setStopTimeout(0);
        var http = new HttpConfiguration();
        http.setSendServerVersion(false);
        var connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setHost(HOST);
        connector.setPort(port);
        server.addConnector(connector);
        connector.setIdleTimeout(CONNECTION_IDLE_MILLIS);
        var moods = new Moods(workspace);
        var actions = new HashMap<>(new MemberActions(workspace).all());
        actions.putAll(new Controls(time, moods, changes::oneMore).all());
        server.setHandler(new Gate(new Handler.Sequence(
                new StaticFiles(),
                new StateEndpoint(
                        workspace,
                        new StateJson(workspace.plan(), subCommands),
                        new ControlsJson(workspace, time, moods)),
                new TrafficEndpoint(workspace),
                new ActionEndpoint(actions),
                new EventStream(changes))));
        try {
            server.start();
        } catch (Exception e) {
            changes.close();
            LifeCycle.stop(server);
            throw isTaken(e) ? new PortIsTaken(port, e) : new PageFailed("The page could not start", e);
        }
        return new SandboxPage(server, changes, connector.getLocalPort());
    }

    /** What to open in a browser on this machine. */
    public URI address() {
        return URI.create("http://localhost:" + port + "/");
    }

    @Override
    public void close() {
        changes.close();
        ServerStop.of(server);
    }

    private static boolean isTaken(Throwable fault) {
        return fault != null && (fault instanceof BindException || isTaken(fault.getCause()));
    }
}
