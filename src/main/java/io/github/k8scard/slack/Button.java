package io.github.k8scard.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import io.github.k8scard.memory.Grade;
import io.github.k8scard.round.Response;
import io.github.k8scard.words.Mistake;
import java.util.Objects;

/**
 * The button that was clicked.
 *
 * @param actionId which one
 * @param value what it carries; may be empty
 */
record Button(String actionId, String value) {
    static Button of(BlockActionPayload.Action action) {
        return new Button(action.getActionId(), Objects.requireNonNullElse(action.getValue(), ""));
    }

    /** What it is for: the action id without the number at its end, such as {@code round:choose:}. */
    String action() {
        return actionId.replaceFirst("\\d+$", "");
    }

    /** The number that it carries, such as a round's id; −1 if it carries none. */
    long number() {
        return value.matches("\\d{1,18}") ? Long.parseLong(value) : -1;
    }

    /** The choice whose letter is on it. */
    Response choice() {
        return new Response.Chosen(suffix());
    }

    /** The grade on it. */
    Response selfGrade() {
        return new Response.SelfGraded(Grade.scored(suffix()).orElseThrow(Button::outdated));
    }

    /** The number at the end of the action id, such as the position in {@code round:choose:2}; −1 if there is none. */
    private int suffix() {
        String digits = actionId.substring(action().length());
        return digits.matches("\\d{1,2}") ? Integer.parseInt(digits) : -1;
    }

    static Mistake outdated() {
        return new Mistake("That button is from an older card. Type /k8scard for a fresh one.");
    }

    static Mistake notOpened() {
        return new Mistake("Slack did not open the answer in time. Click Reveal again.");
    }
}
