package io.github.k8scard.sandbox.page;

import io.github.k8scard.sandbox.workspace.Exchange;
import io.github.k8scard.sandbox.workspace.SlackWorkspace;
import java.util.Optional;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * {@code GET /page/traffic}: the latest exchanges between Slack and the bot. {@code GET /page/traffic?number=…}: what
 * was asked and answered in one of them.
 */
final class TrafficEndpoint extends Handler.Abstract {
    private final SlackWorkspace workspace;
    private final TrafficJson json;

    TrafficEndpoint(SlackWorkspace workspace) {
        this.workspace = workspace;
        this.json = new TrafficJson(workspace.botToken(), workspace.signingSecret(), workspace.verificationToken());
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (!HttpMethod.GET.is(request.getMethod())
                || !Request.getPathInContext(request).equals("/page/traffic")) {
            return false;
        }
        String number = Request.extractQueryParameters(request).getValue("number");
        if (number == null) {
            JsonAnswers.write(json.lines(workspace.traffic().exchanges()), HttpStatus.OK_200, response, callback);
            return true;
        }
        Optional<Exchange> asked = workspace.traffic().exchanges().stream()
                .filter(exchange -> Long.toString(exchange.number()).equals(number))
                .findFirst();
        JsonAnswers.write(
                asked.map(json::details).orElseGet(() -> JsonAnswers.problem("This is not on record any more.")),
                asked.isPresent() ? HttpStatus.OK_200 : HttpStatus.NOT_FOUND_404,
                response,
                callback);
        return true;
    }
}
