package io.github.k8scard.app;

import io.github.k8scard.threads.DaemonThreads;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was opened and has to be closed, the latest first, within a time in all: hosts kill what takes longer than 30 s.
 * Of a bot these are its readiness, the timers, the senders, the HTTP server or the socket, replies and look-ups, the
 * client, and last the database. Safe for concurrent use.
 */
final class OpenParts {
    // an operator looks for the bot's end, not for that of its parts
    private static final Logger log = LoggerFactory.getLogger(Bot.class);
    /** How long calls to Slack that are under way may take to end by themselves. */
    private static final Duration PATIENCE = Duration.ofSeconds(9);
    /** What has to be stored once they are cut off. */
    private static final Duration AFTER_THAT = Duration.ofSeconds(8);

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private Runnable cutCalls = () -> {};

    /** Keeps a part that was just opened, to close it before those that were opened earlier. */
    synchronized <T extends AutoCloseable> T opened(T part) {
        opened.push(part);
        return part;
    }

    /**
     * Keeps how to end what a part waits for in vain.
     *
     * @param cut ends the calls to Slack that are under way, and lets no more be made
     */
    synchronized void cutCallsBy(Runnable cut) {
        cutCalls = cut;
    }

    /** Closes all parts and returns, at the latest after 17 seconds. Whoever calls it second waits until it is done. */
    synchronized void close() {
        if (opened.isEmpty()) {
            return;
        }
        Deque<AutoCloseable> last = new ArrayDeque<>(opened);
        opened.clear();
        Thread closing = DaemonThreads.begun("closing", () -> closeAll(last));
        if (!DaemonThreads.threadEnded(closing, PATIENCE)) {
            log.warn("Slack has not answered for {} s; cutting off what is under way", PATIENCE.toSeconds());
            cutCalls.run();
        }
        if (DaemonThreads.threadEnded(closing, AFTER_THAT)) {
            log.info("Stopped");
        } else {
            log.warn("Not everything has ended in time; what was committed is safe");
        }
    }

    private static void closeAll(Deque<AutoCloseable> parts) {
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) {
                log.warn("A part of the bot did not close well; closing the others", e);
            }
        }
    }
}
