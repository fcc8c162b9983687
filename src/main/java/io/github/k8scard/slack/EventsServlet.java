package io.github.k8scard.slack;

import com.slack.api.bolt.jakarta_servlet.ServletAdapterOps;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.QueryStringParser;
import com.slack.api.bolt.util.SlackRequestParser;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes requests over HTTP that have passed the gate: 400 for what cannot be read, 500 for what failed. */
public final class EventsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger log = LoggerFactory.getLogger(EventsServlet.class);

    private final transient IncomingRequests incoming;
    private final transient Predicate<HttpServletRequest> own;

    /**
     * @param own whether the bot has sent a request itself, which says nothing about Slack's
     */
    public EventsServlet(IncomingRequests incoming, Predicate<HttpServletRequest> own) {
        this.incoming = incoming;
        this.own = own;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long arrivedAt = System.nanoTime();
        Optional<Response> answer;
        try {
            byte[] body = request.getInputStream().readAllBytes();
            answer = own.test(request)
                    ? incoming.answer(PayloadField.in(body), () -> forBolt(request, body))
                    : incoming.answer(arrivedAt, PayloadField.in(body), () -> forBolt(request, body));
        } catch (Exception | Error e) {
            log.error("A request could not be handled; if it is an event, Slack sends it again", e);
            response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            return;
        }
        if (answer.isPresent()) {
            ServletAdapterOps.writeResponse(response, answer.get());
        } else {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private static SlackRequestParser.HttpRequest forBolt(HttpServletRequest request, byte[] body) {
        return SlackRequestParser.HttpRequest.builder()
                .requestUri(request.getRequestURI())
                .queryString(QueryStringParser.toMap(request.getQueryString()))
                .headers(new RequestHeaders(ServletAdapterOps.toHeaderMap(request)))
                .requestBody(new String(body, StandardCharsets.UTF_8))
                .remoteAddress(request.getRemoteAddr())
                .build();
    }
}
