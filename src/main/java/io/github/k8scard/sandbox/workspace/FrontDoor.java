package io.github.k8scard.sandbox.workspace;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import tools.jackson.databind.node.ObjectNode;

/** Takes the bot's HTTP requests: the Web API under {@code /api/}, response URLs and files beside it. */
final class FrontDoor extends Handler.Abstract {
    private static final String API = "/api/";
    private static final String BEARER = "bearer ";

    private final ApiCalls api;
    private final ResponseEndpoint responses;
    private final FileUploads files;
    private final ActiveFaults faults;
    private final Traffic traffic;

    FrontDoor(ApiCalls api, ResponseEndpoint responses, FileUploads files, ActiveFaults faults, Traffic traffic) {
        this.api = api;
        this.responses = responses;
        this.files = files;
        this.faults = faults;
        this.traffic = traffic;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Instant started = Instant.now();
        long from = System.nanoTime();
        String path = Request.getPathInContext(request);
        Incoming incoming = path.startsWith(FileUploads.PATH)
                ? upload(path, BufferUtil.toArray(Content.Source.asByteBuffer(request)))
                : read(request, path, Content.Source.asString(request, StandardCharsets.UTF_8));
        Reply reply = faults.around(incoming.what(), incoming.shown(), () -> safely(incoming.work()));
        traffic.add(new Exchange(
                0,
                Exchange.Direction.TO_SLACK,
                incoming.what(),
                incoming.shown(),
                new HttpAnswer(reply.status(), reply.body().toString(), false),
                started,
                Duration.ofNanos(System.nanoTime() - from),
                reply.breach()));
        if (reply.isCut()) {
            request.getConnectionMetaData().getConnection().getEndPoint().close();
            callback.failed(new EofException("cut on purpose"));
        } else {
            write(reply, response, callback);
        }
        return true;
    }

    private record Incoming(String what, ObjectNode shown, Supplier<Reply> work) {}

    private Incoming read(Request request, String path, String body) {
        return path.startsWith(API) ? apiCall(request, path.substring(API.length()), body) : response(path, body);
    }

    private Incoming upload(String path, byte[] bytes) {
        String key = path.substring(FileUploads.PATH.length());
        return new Incoming(
                ActiveFaults.UPLOAD, Json.object().put("bytes", bytes.length), () -> files.take(key, bytes));
    }

    private Incoming apiCall(Request request, String method, String body) {
        try {
            Arguments arguments = Arguments.of(
                    header(request, HttpHeader.CONTENT_TYPE),
                    body,
                    request.getHttpURI().getQuery());
            String token = token(request, arguments);
            return new Incoming(method, arguments.shown(), () -> api.answer(method, token, arguments));
        } catch (ApiRefusal refusal) {
            return new Incoming(method, Json.object().put("body", body), () -> Reply.refused(refusal));
        }
    }

    private Incoming response(String path, String body) {
        if (!path.startsWith(ResponseUrls.PATH)) {
            return new Incoming(
                    path, Json.object(), () -> Reply.error(404, "not_found").breaking("no such address"));
        }
        ObjectNode shown = Json.parse(body) instanceof ObjectNode said
                ? said
                : Json.object().put("body", body);
        String key = path.substring(ResponseUrls.PATH.length());
        return new Incoming(ActiveFaults.RESPONSE_URL, shown, () -> responses.take(key, body));
    }

    private static Reply safely(Supplier<Reply> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            return Reply.error(500, "fatal_error").breaking("the sandbox itself failed: " + e);
        }
    }

    private static String token(Request request, Arguments arguments) {
        String header = header(request, HttpHeader.AUTHORIZATION);
        return header.toLowerCase(Locale.ROOT).startsWith(BEARER)
                ? header.substring(BEARER.length()).trim()
                : arguments.text("token").orElse("");
    }

    private static String header(Request request, HttpHeader name) {
        return Optional.ofNullable(request.getHeaders().get(name)).orElse("");
    }

    private static void write(Reply reply, Response response, Callback callback) {
        response.setStatus(reply.status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json; charset=utf-8");
        reply.headers().forEach((name, value) -> response.getHeaders().put(name, value));
        Content.Sink.write(response, true, reply.body().toString(), callback);
    }
}
