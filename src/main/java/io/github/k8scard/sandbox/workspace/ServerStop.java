package io.github.k8scard.sandbox.workspace;

import java.time.Duration;
import org.eclipse.jetty.server.Server;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stops one of the sandbox's servers, and goes on without it if that does not end. */
public final class ServerStop {
    private static final Logger log = LoggerFactory.getLogger(ServerStop.class);
    private static final Duration AT_MOST = Duration.ofSeconds(5);

    private ServerStop() {}

    /**
     * Stops a server whose threads are daemons. Jetty 12.1 can wait for ever for a response that is being written at
     * that moment (its selector waits for the writer, the writer for the selector).
     */
    public static void of(Server server) {
        var stopping = new Thread(() -> stop(server), "server-stop");
        stopping.setDaemon(true);
        stopping.start();
        try {
            stopping.join(AT_MOST.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (stopping.isAlive()) {
            log.info("A server of the sandbox does not stop; going on without it");
        }
    }

    private static void stop(Server server) {
        try {
            server.stop();
        } catch (Exception e) {
            log.info("A server of the sandbox did not stop well; going on without it", e);
        }
    }
}
