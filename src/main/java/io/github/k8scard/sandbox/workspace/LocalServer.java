package io.github.k8scard.sandbox.workspace;

import java.time.Duration;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the sandbox's HTTP servers have in common: they listen on the loopback interface only, with daemon threads. */
public final class LocalServer {
    static final String HOST = "127.0.0.1";
    private static final Logger log = LoggerFactory.getLogger(LocalServer.class);
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(5);
    private static final int LEAST_THREADS = 4;
    private static final int IDLE_THREAD_MILLIS = 5_000;

    private LocalServer() {}

    /**
     * The listener of a new server that has not been started yet.
     *
     * @param name what its threads are called
     * @param mostThreads how many requests it handles at a time, roughly
     * @param port where to listen; 0 for any free port
     * @param idle how long a connection may be silent before it is closed
     */
    public static ServerConnector listener(String name, int mostThreads, int port, Duration idle) {
        var threads = new QueuedThreadPool(mostThreads, LEAST_THREADS, IDLE_THREAD_MILLIS);
        threads.setName(name);
        threads.setDaemon(true);
        var server = new Server(threads);
        server.setStopTimeout(0);
        var http = new HttpConfiguration();
        http.setSendServerVersion(false);
        var listener = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        listener.setHost(HOST);
        listener.setPort(port);
        listener.setIdleTimeout(idle.toMillis());
        server.addConnector(listener);
        return listener;
    }

    /**
     * Stops a server, and goes on without it if that takes over five seconds. Jetty 12.1 can wait for ever for a
     * response that is being written at that moment (its selector waits for the writer, the writer for the selector).
     */
    public static void stop(Server server) {
        Thread stopping = DaemonThread.of(() -> stopNow(server), "server-stop");
        stopping.start();
        try {
            stopping.join(STOPPED_WITHIN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (stopping.isAlive()) {
            log.info("A server of the sandbox does not stop; going on without it");
        }
    }

    private static void stopNow(Server server) {
        try {
            server.stop();
        } catch (Exception e) {
            log.info("A server of the sandbox did not stop well; going on without it", e);
        }
    }
}
