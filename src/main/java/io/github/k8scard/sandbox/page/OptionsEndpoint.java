package io.github.k8scard.sandbox.page;

import io.github.k8scard.K8scardException;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code GET /page/options?as=…&view=…&action=…&typed=…}: what the app offers to somebody who types in a menu, as it
 * answered, or {@code {"problem": …}}.
 */
final class OptionsEndpoint extends Handler.Abstract {
    private final MemberActions actions;

    OptionsEndpoint(MemberActions actions) {
        this.actions = actions;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (!HttpMethod.GET.is(request.getMethod())
                || !Request.getPathInContext(request).equals("/page/options")) {
            return false;
        }
        ObjectNode details = JsonAnswers.JSON.createObjectNode();
        Request.extractQueryParameters(request).forEach(field -> details.put(field.getName(), field.getValue()));
        JsonAnswers.write(answer(details), HttpStatus.OK_200, response, callback);
        return true;
    }

    private ObjectNode answer(ObjectNode details) {
        try {
            return actions.options(details);
        } catch (K8scardException e) {
            return JsonAnswers.problem(e.getMessage());
        }
    }
}
