package io.github.k8scard.sandbox.workspace;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.server.ServerUpgradeRequest;
import org.eclipse.jetty.websocket.server.ServerUpgradeResponse;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;

/** Gives out addresses of sockets, each of which admits once, and lets sockets in. Safe for concurrent use. */
final class SocketDoor {
    static final String METHOD = "apps.connections.open";

    /** Slack: an app has at most 10 sockets open at a time. */
    private static final int MOST = 10;
    /** Slack names tier 1 for it, one call a minute and bursts; this many are taken for such a burst. */
    private static final int PER_MINUTE = 20;

    private static final String PATH = "/link/";
    private static final long LARGEST_MESSAGE = 1 << 20;

    private final Sockets sockets;
    private final App app;
    private final Ids ids;
    private final Supplier<URI> address;
    private final Set<String> tickets = ConcurrentHashMap.newKeySet();
    private final AtomicInteger toRefuse = new AtomicInteger();

    SocketDoor(Sockets sockets, App app, Ids ids, Supplier<URI> address) {
        this.sockets = sockets;
        this.app = app;
        this.ids = ids;
        this.address = address;
    }

    void refuseNext(int number) {
        toRefuse.set(number);
    }

    int toBeRefused() {
        return toRefuse.get();
    }

    ApiMethod method() {
        return new ApiMethod(METHOD, PER_MINUTE, List.of(), arguments -> {
            String ticket = ids.next("Tk");
            tickets.add(ticket);
            String url = "ws" + address.get().resolve(PATH).toString().substring("http".length());
            return Json.object().put("url", url + "?ticket=" + ticket + "&app_id=" + app.id());
        });
    }

    void listenOn(ServerWebSocketContainer container) {
        container.setIdleTimeout(Duration.ZERO);
        container.setMaxTextMessageSize(LARGEST_MESSAGE);
        container.addMapping(PATH, this::admit);
    }

    /** Returns a socket, or null after answering the request with an error, as Jetty wants it. */
    private Object admit(ServerUpgradeRequest request, ServerUpgradeResponse response, Callback callback) {
        String query = Optional.ofNullable(request.getHttpURI().getQuery()).orElse("");
        boolean known = tickets.remove(query.replaceFirst(".*\\bticket=(\\w+).*", "$1"));
        if (!known) {
            return refused(request, response, callback, HttpStatus.FORBIDDEN_403);
        }
        if (toRefuse.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
            return refused(request, response, callback, HttpStatus.SERVICE_UNAVAILABLE_503);
        }
        if (sockets.open() >= MOST) {
            return refused(request, response, callback, HttpStatus.TOO_MANY_REQUESTS_429);
        }
        return new Socket(sockets);
    }

    private static Object refused(
            ServerUpgradeRequest request, ServerUpgradeResponse response, Callback callback, int status) {
        Response.writeError(request, response, callback, status);
        return null;
    }
}
