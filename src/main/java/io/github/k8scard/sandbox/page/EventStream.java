package io.github.k8scard.sandbox.page;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Blocker;
import org.eclipse.jetty.util.Callback;

/**
 * {@code GET /page/events}: server-sent events, one {@code change} whenever the state should be fetched again. Several
 * changes close together may come as one. Each open page holds a thread.
 */
final class EventStream extends Handler.Abstract {
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(15);

    private final Changes changes;

    EventStream(Changes changes) {
        this.changes = changes;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws InterruptedException {
        if (!HttpMethod.GET.is(request.getMethod())
                || !Request.getPathInContext(request).equals("/page/events")) {
            return false;
        }
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/event-stream; charset=utf-8");
        try {
            long seen = changes.count();
            send(response, "retry: 1000\n\n");
            while (!changes.isClosed()) {
                long now = changes.awaitMoreThan(seen, SIGN_OF_LIFE);
                send(response, now > seen ? "event: change\ndata: " + now + "\n\n" : ": still here\n\n");
                seen = now;
            }
            callback.succeeded();
        } catch (IOException gone) {
            callback.failed(gone);
        }
        return true;
    }

    private static void send(Response response, String text) throws IOException {
        try (Blocker.Callback written = Blocker.callback()) {
            response.write(false, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), written);
            written.block();
        }
    }
}
