package io.github.k8scard.sandbox.page;

import java.util.Locale;
import java.util.Set;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Lets in only this machine's own page: a foreign page in the same browser can neither click here (its Origin differs)
 * nor read anything by giving its own name this machine's address (its Host differs). Also sets the headers of every
 * answer.
 */
final class Gate extends Handler.Wrapper {
    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final String POLICY =
            "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'";

    Gate(Handler inner) {
        super(inner);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        HttpFields.Mutable headers = response.getHeaders();
        headers.put("Content-Security-Policy", POLICY);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put(HttpHeader.CACHE_CONTROL, "no-store");
        String host = value(request, HttpHeader.HOST);
        String origin = value(request, HttpHeader.ORIGIN);
        boolean own = OWN_NAMES.contains(host.replaceFirst(":\\d+$", ""));
        if (!own || !(origin.isEmpty() || origin.equals("http://" + host))) {
            Response.writeError(
                    request, response, callback, HttpStatus.FORBIDDEN_403, "Open the sandbox as http://localhost");
            return true;
        }
        return super.handle(request, response, callback);
    }

    private static String value(Request request, HttpHeader name) {
        HttpField field = request.getHeaders().getField(name);
        return field == null || field.getValue() == null ? "" : field.getValue().toLowerCase(Locale.ROOT);
    }
}
