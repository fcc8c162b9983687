package io.github.k8scard.slack;

import com.slack.api.model.view.View;
import io.github.k8scard.slack.view.PlainText;
import io.github.k8scard.slack.view.SlackMessage;
import java.util.Map;
import java.util.Optional;

/**
 * What came of a submitted modal.
 *
 * @param errors what is wrong, by the names of the inputs; then nothing is stored
 * @param told what takes the place of the modal; if absent, and nothing is wrong, it closes
 */
record Submitted(Map<String, String> errors, Optional<View> told) {
    Submitted {
        errors = Map.copyOf(errors);
    }

    /** Carried out if nothing is wrong. */
    static Submitted of(Map<String, String> errors) {
        return new Submitted(errors, Optional.empty());
    }

    /**
     * Carried out, and the member is told so in the place of the modal.
     *
     * @param title at most 24 characters
     */
    static Submitted told(String title, SlackMessage message) {
        return new Submitted(Map.of(), Optional.of(PlainText.modal(title, message)));
    }
}
