package io.github.k8scard.slack;

import io.github.k8scard.slack.view.SlackMessage;
import java.util.Map;
import java.util.Optional;

/**
 * What came of a submitted modal.
 *
 * @param errors what is wrong with it, by the names of the inputs; then nothing is stored. Empty if it was carried out
 * @param told what is shown in the place of the modal that was carried out; empty to close it
 */
record Submitted(Map<String, String> errors, Optional<SlackMessage> told) {
    /** Carried out, and the modal closes, unless there are errors. */
    static Submitted of(Map<String, String> errors) {
        return new Submitted(Map.copyOf(errors), Optional.empty());
    }

    /** Carried out, which is told. */
    static Submitted told(SlackMessage message) {
        return new Submitted(Map.of(), Optional.of(message));
    }
}
