package io.github.k8scard.sandbox.page;

import io.github.k8scard.sandbox.time.TimeMachine;
import io.github.k8scard.sandbox.workspace.LocalServer;
import io.github.k8scard.sandbox.workspace.SlackWorkspace;
import java.net.BindException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;

/**
 * The page on which a person uses the workspace in a browser, served on the loopback interface only. Safe for
 * concurrent use. Closing it leaves the workspace running.
 */
public final class SandboxPage implements AutoCloseable {
    private static final int MOST_THREADS = 64;
    /** Longer than any journey through time. */
    private static final Duration IDLE = Duration.ofMinutes(10);

    private final ServerConnector listener;
    private final Changes changes;

    private SandboxPage(ServerConnector listener, Changes changes) {
        this.listener = listener;
        this.changes = changes;
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
        ServerConnector listener = LocalServer.listener("sandbox-page", MOST_THREADS, port, IDLE);
        Server server = listener.getServer();
        server.setHandler(new Gate(handlers(workspace, subCommands, time, changes)));
        try {
            server.start();
        } catch (Exception e) {
            changes.close();
            LifeCycle.stop(server);
            throw isTaken(e) ? new PortIsTaken(port, e) : new PageFailed("The page could not start", e);
        }
        listener.setPort(listener.getLocalPort());
        return new SandboxPage(listener, changes);
    }

    /** What to open in a browser on this machine. */
    public URI address() {
        return URI.create("http://localhost:" + listener.getPort() + "/");
    }

    @Override
    public void close() {
        changes.close();
        LocalServer.stop(listener.getServer());
    }

    private static Handler handlers(
            SlackWorkspace workspace, List<Completion> subCommands, Optional<TimeMachine> time, Changes changes) {
        var moods = new Moods(workspace);
        var members = new MemberActions(workspace);
        var actions = new HashMap<>(members.all());
        actions.putAll(new Controls(time, moods, changes::oneMore).all());
        return new Handler.Sequence(
                new StaticFiles(),
                new StateEndpoint(
                        workspace,
                        new StateJson(workspace.plan(), subCommands),
                        new ControlsJson(workspace, time, moods)),
                new TrafficEndpoint(workspace),
                new OptionsEndpoint(members),
                new FileEndpoint(workspace),
                new ActionEndpoint(actions),
                new EventStream(changes));
    }

    private static boolean isTaken(Throwable fault) {
        return fault != null && (fault instanceof BindException || isTaken(fault.getCause()));
    }
}
