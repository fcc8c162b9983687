package io.github.k8scard.slack.web;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.model.view.View;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens modals. Safe for concurrent use. */
public final class Modals {
    private static final Logger log = LoggerFactory.getLogger(Modals.class);

    private final MethodsClient methods;
    private final Calls calls;

    public Modals(SlackClient client, String token) {
        this.methods = client.slack().methods(token);
        this.calls = client.calls();
    }

    /**
     * Opens a modal for who clicked.
     *
     * @param triggerId from the click; Slack takes it once, within three seconds
     * @return whether it opened
     */
    public boolean open(String triggerId, View view) {
        return opened(triggerId, view).isPresent();
    }

    /**
     * The same.
     *
     * @return the id of the modal; empty if Slack did not open it
     */
    public Optional<String> opened(String triggerId, View view) {
        return done(
                        "views.open",
                        () -> methods.viewsOpen(
                                request -> request.triggerId(triggerId).view(view)))
                .map(response -> response.getView().getId());
    }

    /**
     * Shows a modal on top of the one that was clicked, which comes back when it is closed. Slack takes three on top of
     * each other.
     *
     * @param triggerId from the click; Slack takes it once, within three seconds
     * @return whether it did
     */
    public boolean push(String triggerId, View view) {
        return done(
                        "views.push",
                        () -> methods.viewsPush(
                                request -> request.triggerId(triggerId).view(view)))
                .isPresent();
    }

    /** Shows something else in a modal that is open. */
    public void update(String viewId, View view) {
        done(
                "views.update",
                () -> methods.viewsUpdate(request -> request.viewId(viewId).view(view)));
    }

    private <R extends SlackApiTextResponse> Optional<R> done(String method, Calls.SdkCall<R> call) {
        try {
            R response = calls.answer(method, call);
            if (!response.isOk()) {
                log.info("Slack did not carry out {}: {}", method, response.getError());
            }
            return Optional.of(response).filter(SlackApiTextResponse::isOk);
        } catch (IOException | SlackApiException e) {
            log.info("Slack did not carry out {}: {}", method, e.toString());
            return Optional.empty();
        }
    }
}
