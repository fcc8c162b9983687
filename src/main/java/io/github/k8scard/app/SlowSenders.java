package io.github.k8scard.app;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.AbstractLifeCycle;

/**
 * Hangs up on who sends a request a byte at a time: each byte starts the connection's time-out anew, and thousands of
 * such connections would use up what the process may open.
 */
final class SlowSenders extends AbstractLifeCycle {
    private static final long LOOKS_EVERY_MILLIS = 1_000;

    private final ServerConnector connector;
    private final long patience;
    private final int crowd;
    private Map<EndPoint, Arriving> arriving = new HashMap<>();

    /**
     * @param patienceMillis what a request may take to arrive; longer than a connection may be idle
     * @param crowd with more connections than this, a second is all that they get
     */
    SlowSenders(ServerConnector connector, long patienceMillis, int crowd) {
        this.connector = connector;
        this.patience = TimeUnit.MILLISECONDS.toNanos(patienceMillis);
        this.crowd = crowd;
    }

    /** @param since when bytes after those of the last request were first seen, in nanoseconds */
    private record Arriving(long requests, long bytes, long since) {
        /** Where it is now: begun anew by a request that has come, or by the first byte after it. */
        Arriving now(long requestsNow, long bytesNow, long nanoTime) {
            return requestsNow != requests || bytesNow == bytes
                    ? new Arriving(requestsNow, requestsNow == requests ? bytes : bytesNow, nanoTime)
                    : this;
        }
    }

    @Override
    protected void doStart() {
        lookLater();
    }

    private void lookLater() {
        connector.getScheduler().schedule(this::look, LOOKS_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        if (!isRunning()) {
            return;
        }
        long now = System.nanoTime();
        var open = connector.getConnectedEndPoints();
        arriving = open.stream().collect(Collectors.toMap(endPoint -> endPoint, endPoint -> seen(endPoint, now)));
        long granted = open.size() > crowd ? TimeUnit.SECONDS.toNanos(1) : patience;
        arriving.forEach((endPoint, seen) -> {
            if (now - seen.since() > granted) {
                endPoint.close();
            }
        });
        lookLater();
    }

    private Arriving seen(EndPoint endPoint, long now) {
        Connection connection = endPoint.getConnection();
        long requests = connection.getMessagesIn();
        long bytes = connection.getBytesIn();
        return arriving.getOrDefault(endPoint, new Arriving(requests, 0, now)).now(requests, bytes, now);
    }
}
