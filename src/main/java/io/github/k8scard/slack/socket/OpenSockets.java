package io.github.k8scard.slack.socket;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All sockets that are open or being opened, and which of them is in use. Safe for concurrent use. */
final class OpenSockets implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(OpenSockets.class);
    private static final Duration GOODBYE_WITHIN = Duration.ofSeconds(1);

    private final Set<SocketModeConnection> open = ConcurrentHashMap.newKeySet();
    private volatile Optional<SocketModeConnection> current = Optional.empty();
    private volatile boolean closing;

    /** The one in use; empty while there is none. */
    Optional<SocketModeConnection> current() {
        return current;
    }

    void use(SocketModeConnection socket) {
        current = Optional.of(socket);
    }

    void useNone() {
        current = Optional.empty();
    }

    /** One that is being opened. After the closing it is ended at once. */
    void add(SocketModeConnection socket) {
        open.add(socket);
        if (closing) {
            socket.cancel("closed");
        }
    }

    void remove(SocketModeConnection socket) {
        open.remove(socket);
    }

    /** Sends an acknowledgement, if possible through the socket that its envelope came from. */
    void send(String acknowledgement, SocketModeConnection from) {
        boolean sent = from.send(acknowledgement)
                || current.filter(socket -> socket.send(acknowledgement)).isPresent();
        if (!sent) {
            log.info("An acknowledgement could not be sent: the socket to Slack was lost meanwhile");
        }
    }

    /** Says goodbye on every socket, and ends those on which Slack does not answer within a moment. */
    @Override
    public void close() {
        closing = true;
        open.forEach(SocketModeConnection::close);
        CompletableFuture.allOf(open.stream().map(SocketModeConnection::ended).toArray(CompletableFuture[]::new))
                .completeOnTimeout(null, GOODBYE_WITHIN.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        open.forEach(socket -> socket.cancel("closed"));
    }
}
