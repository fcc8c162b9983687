package io.github.k8scard.app;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Hands a request on once its body is there, so that who sends slowly holds no thread, and many who send a lot at once
 * do not fill the memory: strangers could else keep Slack's clicks out without knowing the secret. Bodies over 1 MB,
 * and those that take over 5 seconds, are turned away. A request without a signature is handed on unread.
 */
final class WholeBodies extends Handler.Wrapper {
    private static final int LARGEST = 1024 * 1024;
    private static final Duration WITHIN = Duration.ofSeconds(5);

    /** A client that is still sending would see a broken connection instead of the answer. */
    private static final long MOST_PASSED_OVER = 8L * LARGEST;

    private static final int FIRST_TAKEN = 4 * 1024;

    /**
     * How long a body may be, and what all bodies may take together before it is refused. All take at most a fifth of
     * the heap that the Procfile gives, and larger ones leave room: that between the first two takes a small one on
     * each connection that {@link SlowSenders} leaves open. Most clicks are small; one is in a message of at most 50
     * blocks.
     */
    private record Sizes(int longest, long mostHeld) {}

    private static final List<Sizes> SIZES = List.of(
            new Sizes(16 * 1024, 24L * LARGEST), new Sizes(64 * 1024, 16L * LARGEST), new Sizes(LARGEST, 8L * LARGEST));

    private final String path;
    private final Duration within;
    private final AtomicLong held = new AtomicLong();

    /** @param path where bodies are expected */
    WholeBodies(String path, Handler handler) {
        this(path, WITHIN, handler);
    }

    /** @param within how long a body may take */
    WholeBodies(String path, Duration within, Handler handler) {
        super(handler);
        this.path = path;
        this.within = within;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        boolean worthReading = HttpMethod.POST.is(request.getMethod())
                && path.equals(Request.getPathInContext(request))
                && request.getHeaders().contains("X-Slack-Signature");
        if (!worthReading) {
            return super.handle(request, response, callback);
        }
        new BodyOnItsWay(request, response, callback).begin();
        return true;
    }

    private void handOn(Request request, Response response, Callback callback) {
        try {
            if (!super.handle(request, response, callback)) {
                Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
            }
        } catch (Exception e) {
            Response.writeError(request, response, callback, e);
        }
    }

    /** A body on its way. */
    private final class BodyOnItsWay implements Runnable {
        private final Request request;
        private final Response response;
        private final Callback callback;
        private byte[] body = new byte[0];
        private long length;
        private boolean ended;
        private Scheduler.Task deadline;

        BodyOnItsWay(Request request, Response response, Callback callback) {
            this.request = request;
            this.response = response;
            this.callback = callback;
            this.deadline = () -> false;
        }

        void begin() {
            deadline = getServer().getScheduler().schedule(this::late, within.toMillis(), TimeUnit.MILLISECONDS);
            run();
        }

        @Override
        public void run() {
            if (isComplete()) {
                try {
                    handOn(new ArrivedRequest(request, body, (int) length), response, callback);
                } finally {
                    held.addAndGet(-body.length);
                }
            }
        }

        /** Reads what is there; what is not calls back. */
        private synchronized boolean isComplete() {
            while (!ended) {
                Content.Chunk chunk = request.read();
                if (chunk == null) {
                    request.demand(this);
                    return false;
                }
                if (Content.Chunk.isFailure(chunk)) {
                    end();
                    Response.writeError(request, response, callback, chunk.getFailure());
                    return false;
                }
                boolean last = chunk.isLast();
                boolean taken = isTaken(chunk.getByteBuffer());
                chunk.release();
                if (!taken) {
                    refuse(HttpStatus.TOO_MANY_REQUESTS_429);
                } else if (length > LARGEST && (last || length > MOST_PASSED_OVER)) {
                    refuse(HttpStatus.PAYLOAD_TOO_LARGE_413);
                } else if (last) {
                    ended = true;
                    deadline.cancel();
                    return true;
                }
            }
            return false;
        }

        private boolean isTaken(ByteBuffer bytes) {
            int from = (int) Math.min(length, LARGEST + 1L);
            length += bytes.remaining();
            if (length > LARGEST) {
                free();
                return true;
            }
            if (length > body.length && !hasRoom()) {
                return false;
            }
            bytes.get(body, from, bytes.remaining());
            return true;
        }

        /** Takes more memory for it, if there is some for its like. */
        private boolean hasRoom() {
            Sizes its = SIZES.stream()
                    .filter(sizes -> length <= sizes.longest())
                    .findFirst()
                    .orElseThrow();
            int size = (int) Math.min(its.longest(), Math.max(Math.max(length, 2L * body.length), FIRST_TAKEN));
            if (held.addAndGet(size - body.length) > its.mostHeld()) {
                held.addAndGet(body.length - size);
                return false;
            }
            body = Arrays.copyOf(body, size);
            return true;
        }

        private synchronized void late() {
            if (!ended) {
                refuse(HttpStatus.REQUEST_TIMEOUT_408);
            }
        }

        /** The connection is closed, since the rest of the body would be read as the next request. */
        private void refuse(int status) {
            end();
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
            Response.writeError(request, response, callback, status);
        }

        private void end() {
            ended = true;
            deadline.cancel();
            free();
        }

        private void free() {
            held.addAndGet(-body.length);
            body = new byte[0];
        }
    }
}
