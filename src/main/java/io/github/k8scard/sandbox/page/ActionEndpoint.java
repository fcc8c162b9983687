package io.github.k8scard.sandbox.page;

import io.github.k8scard.K8scardException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * {@code POST /page/} with the name of an action, such as {@code click}. Answers {@code {"problem": …}} once it is
 * done: null, or what to show to the person.
 */
final class ActionEndpoint extends Handler.Abstract {
    private static final String PREFIX = "/page/";

    private final Map<String, PageAction> actions;

    ActionEndpoint(Map<String, PageAction> actions) {
        this.actions = Map.copyOf(actions);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String path = Request.getPathInContext(request);
        if (!HttpMethod.POST.is(request.getMethod()) || !path.startsWith(PREFIX)) {
            return false;
        }
        Optional<PageAction> action = Optional.ofNullable(actions.get(path.substring(PREFIX.length())));
        if (action.isEmpty()) {
            return false;
        }
        // A foreign page may send forms without asking, but not this type.
        String type = Optional.ofNullable(request.getHeaders().get(HttpHeader.CONTENT_TYPE))
                .orElse("");
        if (!type.startsWith("application/json")) {
            refuse(HttpStatus.UNSUPPORTED_MEDIA_TYPE_415, "Send JSON", response, callback);
            return true;
        }
        try {
            JsonNode details = JsonAnswers.JSON.readTree(Content.Source.asString(request, StandardCharsets.UTF_8));
            String problem = action.get().carryOut(details).orElse(null);
            JsonAnswers.write(JsonAnswers.problem(problem), HttpStatus.OK_200, response, callback);
        } catch (JacksonException e) {
            refuse(HttpStatus.BAD_REQUEST_400, "This is not the JSON of an action", response, callback);
        } catch (K8scardException e) {
            JsonAnswers.write(JsonAnswers.problem(e.getMessage()), HttpStatus.OK_200, response, callback);
        }
        return true;
    }

    private static void refuse(int status, String why, Response response, Callback callback) {
        JsonAnswers.write(JsonAnswers.problem(why), status, response, callback);
    }
}
