package io.github.k8scard.slack;

import io.github.k8scard.memory.Grade;
import io.github.k8scard.round.Response;
import io.github.k8scard.words.Mistake;

/**
 * The button that was clicked, or the date picker that a date was picked in.
 *
 * @param actionId which one
 * @param value what it carries, or the date, such as {@code 2026-12-04}; may be empty
 */
record Button(String actionId, String value) {
    private static final int LONGEST_NUMBER = 18;

    /** @throws Malformed if it has no action id */
    static Button of(ClickFields fields) {
        return new Button(
                fields.text(ClickFields.ACTION).orElseThrow(() -> new Malformed("it does not say what was clicked")),
                fields.text(ClickFields.VALUE)
                        .or(() -> fields.text(ClickFields.DATE))
                        .orElse(""));
    }

    /** What it is for: the action id without the number at its end, such as {@code round:choose:}. */
    String action() {
        return actionId.substring(0, digitsFrom(actionId));
    }

    /** The number that it carries, such as a round's id; −1 if it carries none. */
    long number() {
        boolean isNumber = !value.isEmpty() && value.length() <= LONGEST_NUMBER && digitsFrom(value) == 0;
        return isNumber ? Long.parseLong(value) : -1;
    }

    /** The number at the end of the action id, such as the key of a channel in {@code home:edit:7}; −1 if none. */
    long target() {
        String digits = actionId.substring(digitsFrom(actionId));
        return digits.isEmpty() || digits.length() > LONGEST_NUMBER ? -1 : Long.parseLong(digits);
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
        int from = digitsFrom(actionId);
        int length = actionId.length() - from;
        return length == 1 || length == 2 ? Integer.parseInt(actionId.substring(from)) : -1;
    }

    /** Where the digits at the end of a text begin. */
    private static int digitsFrom(String text) {
        int from = text.length();
        while (from > 0 && text.charAt(from - 1) >= '0' && text.charAt(from - 1) <= '9') {
            from--;
        }
        return from;
    }

    static Mistake outdated() {
        return new Mistake("That button is from an older card. Type /k8scard for a fresh one.");
    }

    static Mistake notOpened() {
        return new Mistake("Slack did not open the answer in time. Click Reveal again.");
    }
}
