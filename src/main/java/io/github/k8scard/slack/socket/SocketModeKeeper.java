package io.github.k8scard.slack.socket;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Keeps a socket to Slack open: opens another when one is lost, for as long as it takes, and before one is lost when
 * Slack announces it. Only its own thread uses the fields that are not final. Safe for concurrent use.
 */
final class SocketModeKeeper implements SocketModeConnection.Listener, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(SocketModeKeeper.class);

    private final SocketModeAddress address;
    private final OkHttpClient http;
    private final SocketModePace pace;
    private final BiConsumer<SocketModeConnection, JsonNode> onEnvelope;
    private final Consumer<SocketMode.AppTokenRefused> onRefused;
    private final OneThread thread = new OneThread("socket-mode-keeper");
    private final OpenSockets sockets = new OpenSockets();
    private final SocketTrouble trouble = new SocketTrouble();
    private final BackOff backOff;

    private Optional<SocketModeConnection> pending = Optional.empty();
    private boolean attempting;
    private boolean everGreeted;

    SocketModeKeeper(
            SocketModeAddress address,
            OkHttpClient http,
            SocketModePace pace,
            BiConsumer<SocketModeConnection, JsonNode> onEnvelope,
            Consumer<SocketMode.AppTokenRefused> onRefused) {
        this.address = address;
        this.http = http;
        this.pace = pace;
        this.onEnvelope = onEnvelope;
        this.onRefused = onRefused;
        this.backOff = pace.backOff();
    }

    void open() {
        thread.run(() -> attemptIn(Duration.ZERO));
    }

    /** Why there is no socket; empty while there is one. */
    Optional<String> trouble() {
        return trouble.latest();
    }

    /** Sends an acknowledgement, if possible through the socket that its envelope came from. */
    void send(String acknowledgement, SocketModeConnection from) {
        sockets.send(acknowledgement, from);
    }

    @Override
    public void greeted(SocketModeConnection connection, int connections) {
        thread.run(() -> {
            if (is(pending, connection)) {
                sockets.current().ifPresent(old -> thread.runIn(pace.overlap(), old::close));
                sockets.use(connection);
                settled();
                everGreeted = true;
                trouble.over(connections);
            }
        });
    }

    @Override
    public void disconnecting(SocketModeConnection connection, String reason) {
        thread.run(() -> {
            if (reason.equals("link_disabled")) {
                log.warn("Socket Mode was switched off in the app's settings. Switch it on again there, or unset"
                        + " SLACK_APP_TOKEN to use HTTP.");
            }
            if (is(sockets.current(), connection)) {
                attemptIn(pauseAfter(connection));
            }
        });
    }

    @Override
    public void envelope(SocketModeConnection connection, JsonNode envelope) {
        onEnvelope.accept(connection, envelope);
    }

    @Override
    public void ended(SocketModeConnection connection, String reason) {
        sockets.remove(connection);
        thread.run(() -> {
            if (is(sockets.current(), connection)) {
                sockets.useNone();
            } else if (is(pending, connection)) {
                settled();
            } else {
                return;
            }
            failed(reason, pauseAfter(connection));
        });
    }

    /** Says goodbye on every socket; afterwards nothing is opened any more. */
    @Override
    public void close() {
        thread.close();
        sockets.close();
    }

    private void attemptIn(Duration pause) {
        if (!attempting) {
            attempting = true;
            thread.runIn(pause, this::attempt);
        }
    }

    private void attempt() {
        try {
            SocketModeAddress.Offer offer = address.ask();
            if (offer instanceof SocketModeAddress.Offer.Given given) {
                connect(given.url());
            } else if (offer instanceof SocketModeAddress.Offer.Later later) {
                settled();
                failed(later.reason(), backOff.nextAtLeast(later.notBefore()));
            } else if (offer instanceof SocketModeAddress.Offer.Refused refused) {
                refused(refused.code());
            }
        } catch (RuntimeException | Error e) {
            log.debug("An attempt to open a socket failed", e);
            settled();
            failed(e.toString(), backOff.next());
        }
    }

    private void connect(String url) {
        var connection = new SocketModeConnection(http, url, this);
        pending = Optional.of(connection);
        sockets.add(connection);
        thread.runIn(pace.helloWithin(), () -> {
            if (is(pending, connection)) {
                connection.cancel("Slack did not say hello");
            }
        });
    }

    private void refused(String code) {
        if (everGreeted) {
            settled();
            failed("Slack answered " + code, backOff.next());
        } else {
            onRefused.accept(new SocketMode.AppTokenRefused(code));
        }
    }

    private void failed(String reason, Duration pause) {
        if (sockets.current().isEmpty()) {
            trouble.none(reason);
        }
        attemptIn(pause);
    }

    private Duration pauseAfter(SocketModeConnection connection) {
        if (connection.hasServedFor(pace.stableAfter())) {
            backOff.reset();
            return Duration.ZERO;
        }
        return backOff.next();
    }

    private void settled() {
        pending = Optional.empty();
        attempting = false;
    }

    private static boolean is(Optional<SocketModeConnection> which, SocketModeConnection connection) {
        return which.filter(connection::equals).isPresent();
    }
}
