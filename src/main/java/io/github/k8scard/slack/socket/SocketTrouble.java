package io.github.k8scard.slack.socket;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Why there is no socket. The log has one line when it is lost and one when it is back. Safe for concurrent use. */
final class SocketTrouble {
    private static final Logger log = LoggerFactory.getLogger(SocketTrouble.class);

    private Optional<String> latest = Optional.of("not opened yet");
    private boolean told;
    private boolean toldOfSuccess;

    synchronized Optional<String> latest() {
        return latest;
    }

    /** There is no socket, or still none. */
    synchronized void none(String reason) {
        latest = Optional.of(reason);
        if (!told) {
            told = true;
            toldOfSuccess = false;
            log.warn(
                    "No socket to Slack ({}): commands, clicks and events do not arrive. Trying again until they do.",
                    reason);
        }
    }

    /**
     * There is a socket.
     *
     * @param sockets how many the app has open, in all processes
     */
    synchronized void over(int sockets) {
        latest = Optional.empty();
        told = false;
        if (!toldOfSuccess) {
            toldOfSuccess = true;
            log.info("Connected to Slack by Socket Mode (the app has {} sockets open, of 10 at most)", sockets);
        }
    }
}
