package io.github.k8scard.sandbox.page;

import io.github.k8scard.sandbox.workspace.SlackWorkspace;
import java.util.Optional;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import tools.jackson.databind.node.ObjectNode;

/** {@code GET /page/state?as=U…}: all that a member sees and how the sandbox is set, as JSON. */
final class StateEndpoint extends Handler.Abstract {
    private final SlackWorkspace workspace;
    private final StateJson json;
    private final ControlsJson controls;

    StateEndpoint(SlackWorkspace workspace, StateJson json, ControlsJson controls) {
        this.workspace = workspace;
        this.json = json;
        this.controls = controls;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (!HttpMethod.GET.is(request.getMethod())
                || !Request.getPathInContext(request).equals("/page/state")) {
            return false;
        }
        String member = Optional.ofNullable(
                        Request.extractQueryParameters(request).getValue("as"))
                .orElse("");
        ObjectNode state = json.of(workspace.snapshot(), member);
        controls.addTo(state);
        JsonAnswers.write(state, HttpStatus.OK_200, response, callback);
        return true;
    }
}
