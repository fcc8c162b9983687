package io.github.k8scard.sandbox.workspace;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Socket Mode: the bot asks for an address by {@code apps.connections.open}, opens a WebSocket to it, and gets through
 * it what else comes over HTTP. Each thing goes to one of the open sockets, in turn. Safe for concurrent use.
 */
public final class Sockets implements Carrier {
    private final App app;
    private final Ids ids;
    private final SocketDoor door;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final Map<String, CompletableFuture<JsonNode>> awaited = new ConcurrentHashMap<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicInteger toDrop = new AtomicInteger();

    Sockets(App app, Ids ids, Supplier<URI> address) {
        this.app = app;
        this.ids = ids;
        this.door = new SocketDoor(this, app, ids, address);
    }

    /** How many sockets the bot has open. */
    public int open() {
        return open.size();
    }

    /** Cuts the TCP connection of every socket. */
    public void cut() {
        open.forEach(Socket::cut);
    }

    /** Sends a close frame to every socket, as a server does that goes away. */
    public void goAway() {
        open.forEach(Socket::goAway);
    }

    /** From now on the sockets that are open neither send nor answer anything, pings included, but stay open. */
    public void goSilent() {
        open.forEach(Socket::goSilent);
        open.clear();
    }

    /**
     * Tells every socket that it will be closed soon; it stays open meanwhile.
     *
     * @param reason {@code warning}, {@code refresh_requested} or {@code link_disabled}
     */
    public void disconnect(String reason) {
        ObjectNode message = Json.object().put("type", "disconnect").put("reason", reason);
        message.putObject("debug_info").put("host", "sandbox");
        open.forEach(socket -> socket.send(message));
    }

    /** Refuses the next sockets, this many, with HTTP 503; {@code apps.connections.open} goes on to give addresses. */
    public void refuseNext(int sockets) {
        door.refuseNext(sockets);
    }

    /** How many sockets are still to be refused. */
    public int toBeRefused() {
        return door.toBeRefused();
    }

    /** Loses the next acknowledgements, this many, on their way. */
    public void dropAcknowledgements(int acknowledgements) {
        toDrop.set(acknowledgements);
    }

    /** Whether every open socket answers a ping in time. */
    public boolean answerPings(Duration atMost) {
        var pongs = open.stream().map(Socket::ping).toList();
        try {
            CompletableFuture.allOf(pongs.toArray(CompletableFuture[]::new))
                    .get(atMost.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public boolean isConnected() {
        return !open.isEmpty();
    }

    @Override
    public HttpAnswer carry(Parcel parcel) throws IOException, InterruptedException {
        if (parcel.kind() == ParcelKind.URL_CHECK) {
            throw new ImpossibleAction("In Socket Mode there is no URL to check");
        }
        var envelope = Envelope.of(ids.next("Env"), parcel);
        var acknowledgement = new CompletableFuture<JsonNode>();
        awaited.put(envelope.id(), acknowledgement);
        try {
            next().send(envelope.json());
            JsonNode payload = acknowledgement.get(BotLine.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return new HttpAnswer(
                    200, envelope.acceptsPayload() && !payload.isMissingNode() ? payload.toString() : "", false);
        } catch (ExecutionException e) {
            throw new IOException("the acknowledgement was lost", e);
        } catch (TimeoutException e) {
            throw new IOException("no acknowledgement", e);
        } finally {
            awaited.remove(envelope.id());
        }
    }

    @Override
    public void close() {
        open.forEach(Socket::cut);
    }

    SocketDoor door() {
        return door;
    }

    void opened(Socket socket) {
        open.add(socket);
        ObjectNode hello = Json.object().put("type", "hello").put("num_connections", open.size());
        hello.putObject("connection_info").put("app_id", app.id());
        hello.putObject("debug_info").put("host", "sandbox").put("approximate_connection_time", 18_060);
        socket.send(hello);
    }

    void closed(Socket socket) {
        open.remove(socket);
    }

    void received(JsonNode acknowledgement) {
        var waiting = Optional.ofNullable(
                awaited.get(acknowledgement.path("envelope_id").asString("")));
        boolean lost = toDrop.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
        waiting.ifPresent(future -> {
            if (lost) {
                future.completeExceptionally(new IOException("dropped on purpose"));
            } else {
                future.complete(acknowledgement.path("payload"));
            }
        });
    }

    private Socket next() throws IOException {
        List<Socket> now = List.copyOf(open);
        if (now.isEmpty()) {
            throw new IOException("the bot has no socket open");
        }
        return now.get(Math.floorMod(turn.getAndIncrement(), now.size()));
    }
}
