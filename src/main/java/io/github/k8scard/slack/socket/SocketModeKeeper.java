package io.github.k8scard.slack.socket;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Keeps a socket to Slack open: opens another when one is lost, for as long as it takes, and before one is lost when Slack
 * announces it. What is neither final nor volatile belongs to its one thread. Safe for concurrent use.
 */
final class SocketModeKeeper implements SocketModeConnection.Listener, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(SocketModeKeeper.class);
    private static final Duration GOODBYE_WITHIN = Duration.ofSeconds(1);

    private final SocketModeAddress address;
    private final OkHttpClient http;
    private final SocketModePace pace;
    private final BiConsumer<SocketModeConnection, JsonNode> envelopes;
    private final Consumer<SocketMode.AppTokenRefused> onRefused;
    private final OneThread thread = new OneThread("socket-mode-keeper");
    private final Set<SocketModeConnection> open = ConcurrentHashMap.newKeySet();
    private final SocketTrouble trouble = new SocketTrouble();
    private final BackOff backOff;

    private volatile Optional<SocketModeConnection> current = Optional.empty();
    private volatile boolean closing;
    private Optional<SocketModeConnection> pending = Optional.empty();
    private boolean attempting;
    private boolean everGreeted;

    SocketModeKeeper(
            SocketModeAddress address,
            OkHttpClient http,
            SocketModePace pace,
            BiConsumer<SocketModeConnection, JsonNode> envelopes,
            Consumer<SocketMode.AppTokenRefused> onRefused) {
        this.address = address;
        this.http = http;
        this.pace = pace;
        this.envelopes = envelopes;
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
        boolean sent = from.send(acknowledgement)
                || current.filter(socket -> socket.send(acknowledgement)).isPresent();
        if (!sent) {
            log.info("An acknowledgement could not be sent: the socket to Slack was lost meanwhile");
        }
    }

    @Override
    public void greeted(SocketModeConnection connection, int sockets) {
        thread.run(() -> {
            if (is(pending, connection)) {
                settled();
                current.ifPresent(old -> thread.runIn(pace.overlap(), old::close));
                current = Optional.of(connection);
                everGreeted = true;
                trouble.over(sockets);
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
            if (is(current, connection)) {
                attemptIn(pauseAfter(connection));
            }
        });
    }

    @Override
    public void envelope(SocketModeConnection connection, JsonNode envelope) {
        envelopes.accept(connection, envelope);
    }

    @Override
    public void ended(SocketModeConnection connection, String reason) {
        open.remove(connection);
        thread.run(() -> {
            if (is(current, connection)) {
                current = Optional.empty();
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
        closing = true;
        thread.close();
        open.forEach(SocketModeConnection::close);
        CompletableFuture.allOf(open.stream().map(SocketModeConnection::ended).toArray(CompletableFuture[]::new))
                .completeOnTimeout(null, GOODBYE_WITHIN.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        open.forEach(socket -> socket.cancel("closed"));
    }

    private void attemptIn(Duration pause) {
        if (!attempting) {
            attempting = true;
            thread.runIn(pause, this::attempt);
        }
    }

    private void attempt() {
        try {
            SocketModeAddress.Answer answer = address.ask();
            if (answer instanceof SocketModeAddress.Answer.Given given) {
                connect(given.url());
            } else if (answer instanceof SocketModeAddress.Answer.Later later) {
                settled();
                failed(later.reason(), atLeast(later.notBefore(), backOff.next()));
            } else if (answer instanceof SocketModeAddress.Answer.Refused refused) {
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
        open.add(connection);
        if (closing) {
            connection.cancel("closed");
        }
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
        if (current.isEmpty()) {
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

    private static Duration atLeast(Duration least, Duration pause) {
        return pause.compareTo(least) > 0 ? pause : least;
    }

    private static boolean is(Optional<SocketModeConnection> which, SocketModeConnection connection) {
        return which.filter(connection::equals).isPresent();
    }
}
