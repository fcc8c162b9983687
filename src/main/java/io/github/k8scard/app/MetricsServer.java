package io.github.k8scard.app;

import java.net.BindException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Serves {@code /metrics} and nothing else, on a port of its own that can be kept from where Slack's requests come
 * from. Few threads, so that whoever asks too much keeps only others who ask.
 */
final class MetricsServer implements AutoCloseable {
    private static final String PATH = "/metrics";
    private static final String TEXT_FORMAT = "text/plain; version=0.0.4; charset=utf-8";
    private static final int THREADS = 6;
    private static final long IDLE_AT_MOST_MILLIS = 30_000;
    private static final long STOP_WITHIN_MILLIS = 1_000;

    private final Server server;
    private final ServerConnector connector;

    private MetricsServer(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    /**
     * Starts listening.
     *
     * @param host the address to listen on; empty for all
     * @param port 0 takes any free one
     * @param figures all of them in Prometheus' text format
     * @throws HttpServer.PortTaken if the port cannot be used
     */
    static MetricsServer start(Optional<String> host, int port, Supplier<String> figures) {
        var threads = new QueuedThreadPool(THREADS, 1);
        threads.setName("metrics");
        var server = new Server(threads);
        var http = new HttpConfiguration();
        http.setSendServerVersion(false);
        var connector = SeparateConnections.of(server, http, 1, 1);
        connector.setIdleTimeout(IDLE_AT_MOST_MILLIS);
        connector.setPort(port);
        host.ifPresent(connector::setHost);
        server.addConnector(connector);
        server.setHandler(new FiguresOnly(figures));
        server.setStopTimeout(STOP_WITHIN_MILLIS);
        var started = new MetricsServer(server, connector);
        try {
            server.start();
        } catch (Exception e) {
            started.close();
            throw e.getCause() instanceof BindException bind
                    ? new HttpServer.PortTaken("K8SCARD_METRICS_PORT", port, bind)
                    : new IllegalStateException("The server for metrics does not start", e);
        }
        return started;
    }

    /** Where the figures are, seen from this machine. */
    URI url() {
        return URI.create("http://127.0.0.1:" + connector.getLocalPort() + PATH);
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The server for metrics does not stop", e);
        }
    }

    private static final class FiguresOnly extends Handler.Abstract {
        private final Supplier<String> figures;

        FiguresOnly(Supplier<String> figures) {
            this.figures = figures;
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            if (!PATH.equals(Request.getPathInContext(request))) {
                Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
                return true;
            }
            if (!HttpMethod.GET.is(request.getMethod()) && !HttpMethod.HEAD.is(request.getMethod())) {
                response.getHeaders().put(HttpHeader.ALLOW, "GET, HEAD");
                Response.writeError(request, response, callback, HttpStatus.METHOD_NOT_ALLOWED_405);
                return true;
            }
            byte[] text = figures.get().getBytes(StandardCharsets.UTF_8);
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, TEXT_FORMAT);
            response.getHeaders().put(HttpHeader.CONTENT_LENGTH, text.length);
            response.write(true, ByteBuffer.wrap(text), callback);
            return true;
        }
    }
}
