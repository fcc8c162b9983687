package io.github.k8scard.app;

import io.github.k8scard.K8scardException;
import io.github.k8scard.ops.HealthServlet;
import io.github.k8scard.slack.gate.RequestGate;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServlet;
import java.net.BindException;
import java.net.URI;
import java.util.EnumSet;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The bot's HTTP side: Slack's requests behind the gate, health beside it, nothing else. */
final class HttpServer implements AutoCloseable {
    private static final int MOST_THREADS = 80;

    /** As many threads that accept and select as Jetty thinks right for the processors. */
    private static final int AS_SUITS = -1;

    private static final long STOP_WITHIN_MILLIS = 5_000;

    private static final long IDLE_AT_MOST_MILLIS = 10_000;

    /** The whole of a request, its body included, which has its own limit. */
    private static final long ARRIVES_WITHIN_MILLIS = 15_000;

    /** Slack keeps some dozens open. */
    private static final int CROWD = 500;

    /** Slack keeps connections open for its next request; only a running one is worth waiting for. */
    private static final long IDLE_WHEN_STOPPING_MILLIS = 100;

    private static final String EVENTS = "/slack/events";

    private final Server server;
    private final ServerConnector connector;

    private HttpServer(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    /** Where Slack's requests come in: past the gate to the servlet. */
    record Events(RequestGate gate, HttpServlet servlet) {}

    /** The port is taken, or may not be used. */
    static final class PortTaken extends K8scardException {
        /** @param setting which environment variable says the port */
        PortTaken(String setting, int port, Throwable cause) {
            super(
                    "Port " + port + " cannot be used (" + cause.getMessage()
                            + "). Stop what uses it, or choose another: " + setting + "="
                            + (port < 65_535 ? port + 1 : 3000),
                    cause);
        }
    }

    /**
     * Starts listening.
     *
     * @param host the address to listen on; empty for all
     * @param port 0 takes any free one
     * @param events empty if Slack's requests come another way
     * @throws PortTaken if the port cannot be used
     */
    static HttpServer start(Optional<String> host, int port, Optional<Events> events, HealthServlet health) {
        var server = new Server(new QueuedThreadPool(MOST_THREADS, 4));
        var http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setUriCompliance(PlainPaths.TAKEN);
        var connector = SeparateConnections.of(server, http, AS_SUITS, AS_SUITS);
        connector.setIdleTimeout(IDLE_AT_MOST_MILLIS);
        connector.setShutdownIdleTimeout(IDLE_WHEN_STOPPING_MILLIS);
        connector.setPort(port);
        host.ifPresent(connector::setHost);
        server.addConnector(connector);
        connector.addBean(new SlowSenders(connector, ARRIVES_WITHIN_MILLIS, CROWD));
        server.setHandler(new GracefulHandler(new PlainPaths(new WholeBodies(EVENTS, context(events, health)))));
        server.setStopTimeout(STOP_WITHIN_MILLIS);
        var started = new HttpServer(server, connector);
        try {
            server.start();
        } catch (Exception e) {
            started.close();
            throw e.getCause() instanceof BindException bind
                    ? new PortTaken("PORT", port, bind)
                    : new IllegalStateException("The HTTP server does not start", e);
        }
        return started;
    }

    int port() {
        return connector.getLocalPort();
    }

    /** Where Slack's requests go, seen from this machine. */
    URI eventsUrl() {
        return URI.create("http://127.0.0.1:" + port() + EVENTS);
    }

    /** Takes no new requests and lets running ones end. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The HTTP server does not stop", e);
        }
    }

    private static ServletContextHandler context(Optional<Events> events, HealthServlet health) {
        var context = new ServletContextHandler();
        // it would answer 405 where nothing is
        context.getServletHandler().setEnsureDefaultServlet(false);
        events.ifPresent(slack -> {
            context.addFilter(new FilterHolder(slack.gate()), EVENTS, EnumSet.of(DispatcherType.REQUEST));
            context.addServlet(new ServletHolder(slack.servlet()), EVENTS);
        });
        context.addServlet(new ServletHolder("healthz", health), "/healthz");
        context.addServlet(new ServletHolder("readyz", health), "/readyz");
        return context;
    }
}
