package io.github.k8scard.process;

import io.github.k8scard.sandbox.workspace.LocalServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;

/**
 * One address for several instances, which take turns. Where nobody listens, the next one gets the request; whatever
 * else goes wrong on the way to an instance is answered with 502, since the request may have arrived.
 */
final class Spread extends Handler.Abstract implements AutoCloseable {
    private static final int NO_ANSWER = 502;
    private static final int THREADS = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final ServerConnector listener = LocalServer.listener("spread", THREADS, 0, PATIENCE.multipliedBy(4));
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final AtomicInteger requests = new AtomicInteger();
    private volatile List<URI> instances = List.of();

    Spread() throws Exception {
        listener.getServer().setHandler(this);
        listener.getServer().start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort() + "/slack/events");
    }

    /** Where requests go from now on. */
    void over(List<URI> all) {
        instances = List.copyOf(all);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        ByteBuffer body = Content.Source.asByteBuffer(request);
        byte[] bytes = new byte[body.remaining()];
        body.get(bytes);
        Optional<HttpResponse<byte[]>> answer = answer(request, bytes);
        response.setStatus(answer.map(HttpResponse::statusCode).orElse(NO_ANSWER));
        answer.ifPresent(got -> got.headers().map().forEach((name, values) -> {
            if (name.startsWith("x-slack") || name.equals("content-type")) {
                response.getHeaders().put(name, values);
            }
        }));
        response.write(
                true,
                ByteBuffer.wrap(
                        answer.map(HttpResponse::body).orElse("no instance answered".getBytes(StandardCharsets.UTF_8))),
                callback);
        return true;
    }

    private Optional<HttpResponse<byte[]>> answer(Request request, byte[] body) throws InterruptedException {
        List<URI> all = instances;
        int turn = requests.getAndIncrement();
        for (int i = 0; i < all.size(); i++) {
            URI instance = all.get(Math.floorMod(turn + i, all.size()));
            try {
                return Optional.of(client.send(forwarded(instance, request, body), BodyHandlers.ofByteArray()));
            } catch (ConnectException nobodyListens) {
                // it has certainly not arrived
            } catch (IOException e) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static HttpRequest forwarded(URI instance, Request request, byte[] body) {
        var forwarded = HttpRequest.newBuilder(instance).timeout(PATIENCE).POST(BodyPublishers.ofByteArray(body));
        for (HttpField field : request.getHeaders()) {
            if (field.getLowerCaseName().startsWith("x-slack")
                    || field.getLowerCaseName().equals("content-type")) {
                forwarded.header(field.getName(), field.getValue());
            }
        }
        return forwarded.build();
    }

    @Override
    public void close() {
        LocalServer.stop(listener.getServer());
    }
}
