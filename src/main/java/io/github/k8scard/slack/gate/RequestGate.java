package io.github.k8scard.slack.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Lets through only what Slack signed, before any of it is read as text or handed to the SDK. Bodies over 1 MB, and
 * those that take over 5 seconds to arrive, are turned away unchecked. Safe for concurrent use.
 */
public final class RequestGate extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final int LARGEST_BODY = 1024 * 1024;
    private static final int MOST_PASSED_OVER = 8 * LARGEST_BODY;
    private static final Duration READ_WITHIN = Duration.ofSeconds(5);

    private final transient Signature signature;
    private final transient RefusedRequests refused;
    private final transient Clock realTime;

    /**
     * @param signingSecret the app's signing secret
     * @param refused is told of what is turned away
     * @param realTime the real time, which signatures are dated in
     */
    public RequestGate(String signingSecret, RefusedRequests refused, Clock realTime) {
        this.signature = new Signature(signingSecret);
        this.refused = refused;
        this.realTime = realTime;
    }

    /** Whether the bot has sent a request itself. */
    public static boolean isOwn(HttpServletRequest request) {
        return SignedRequests.OWN_NAME.equals(request.getHeader("User-Agent"));
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!"POST".equals(request.getMethod())) {
            response.setHeader("Allow", "POST");
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter()
                    .println("The bot is here. Slack sends its requests to this address by POST, and signs them.");
            return;
        }
        Instant now = realTime.instant();
        String timestamp = request.getHeader("X-Slack-Request-Timestamp");
        String signed = request.getHeader("X-Slack-Signature");
        if (!Signature.isThere(timestamp, signed)) {
            refused.unsigned();
            refuse(response, HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        byte[] body;
        try {
            body = RequestBody.read(request.getInputStream(), request.getContentLength(), LARGEST_BODY, READ_WITHIN);
        } catch (RequestBody.TooSlow e) {
            refuse(response, HttpServletResponse.SC_REQUEST_TIMEOUT);
            return;
        }
        if (body.length > LARGEST_BODY) {
            // a client that is still sending would see a broken connection instead of the answer
            RequestBody.read(request.getInputStream(), 0, MOST_PASSED_OVER, READ_WITHIN);
            refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        switch (signature.authenticity(timestamp, signed, body, now)) {
            case FORGED -> {
                refused.forged();
                response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            }
            case UNTIMELY -> {
                refused.untimely(Signature.age(timestamp, now));
                response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            }
            case VALID -> {
                if (!isOwn(request)) {
                    refused.passed();
                }
                chain.doFilter(new ReadRequest(request, body), response);
            }
        }
    }

    /** The connection is closed, since the rest of the body would be read as the next request. */
    private static void refuse(HttpServletResponse response, int status) throws IOException {
        response.setHeader("Connection", "close");
        response.sendError(status);
    }
}
