package io.github.k8scard.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.model.view.View;
import java.util.Optional;

/**
 * What a button is in.
 *
 * @param where what kind of thing
 * @param messageTs the message; empty in a modal and on the Home tab
 * @param viewId the modal or Home tab; empty in a message
 */
record ButtonPlace(Where where, String messageTs, String viewId) {
    /** What a button can be in. */
    enum Where {
        /** A message that others see too, or one of a direct conversation. */
        MESSAGE,
        /** A message that only the member sees, and that Slack forgets. */
        PRIVATE_MESSAGE,
        MODAL,
        HOME
    }

    static ButtonPlace of(BlockActionPayload payload) {
        var container = Optional.ofNullable(payload.getContainer());
        var view = Optional.ofNullable(payload.getView());
        boolean ephemeral =
                container.filter(BlockActionPayload.Container::isEphemeral).isPresent();
        return new ButtonPlace(
                view.map(ButtonPlace::where).orElse(ephemeral ? Where.PRIVATE_MESSAGE : Where.MESSAGE),
                container.map(BlockActionPayload.Container::getMessageTs).orElse(""),
                view.map(View::getId).orElse(""));
    }

    private static Where where(View view) {
        return "home".equals(view.getType()) ? Where.HOME : Where.MODAL;
    }
}
