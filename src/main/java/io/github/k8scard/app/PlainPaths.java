package io.github.k8scard.app;

import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Takes a path for what it means if somebody typed a slash too many: {@code //slack/events/}. */
final class PlainPaths extends Handler.Wrapper {
    /** What Jetty lets through to here; all else that is ambiguous it refuses. */
    static final UriCompliance TAKEN =
            UriCompliance.DEFAULT.with("slashes", UriCompliance.Violation.AMBIGUOUS_EMPTY_SEGMENT);

    private static final Pattern SLASHES = Pattern.compile("/{2,}");
    private static final Pattern LAST_SLASH = Pattern.compile("(?<=.)/$");

    PlainPaths(Handler handler) {
        super(handler);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        HttpURI uri = request.getHttpURI();
        String path = uri.getPath();
        if (path == null) {
            return super.handle(request, response, callback);
        }
        String plain = LAST_SLASH.matcher(SLASHES.matcher(path).replaceAll("/")).replaceAll("");
        return plain.equals(path)
                ? super.handle(request, response, callback)
                : super.handle(
                        Request.serveAs(request, HttpURI.build(uri).path(plain).asImmutable()), response, callback);
    }
}
