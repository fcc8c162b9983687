package io.github.k8scard.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElements;

/**
 * An input of a modal into which a text is typed that is taken as it is.
 *
 * @param name what it is called when the modal comes back
 * @param label what is to be typed
 * @param hint what else there is to know; empty for nothing
 * @param limit the longest text, 3000 at most
 * @param lines whether it is more than one line high whatever it holds
 * @param optional whether it may be left empty
 */
record TypedInput(String name, String label, String hint, int limit, boolean lines, boolean optional) {
    /** Slack: at most 3000 characters can be typed. */
    private static final int LONGEST = 3000;

    /** Of a longer text a phone shows only the beginning in one line. */
    private static final int ONE_LINE = 40;

    /** One that has to be filled in, a few lines high. */
    static TypedInput text(String name, String label, int limit) {
        return new TypedInput(name, label, "", limit, true, false);
    }

    /** The same, one line high unless it holds more than that at first. */
    static TypedInput line(String name, String label, int limit) {
        return new TypedInput(name, label, "", limit, false, false);
    }

    TypedInput orNothing() {
        return new TypedInput(name, label, hint, limit, lines, true);
    }

    TypedInput hint(String words) {
        return new TypedInput(name, label, words, limit, lines, optional);
    }

    /** @param held what it holds at first; empty for nothing */
    LayoutBlock holding(String held) {
        // the deck counts code points and Slack may count a few of them twice
        int most = Math.min(LONGEST, Math.max(limit, held.length()));
        return FormInputs.input(
                name,
                label,
                hint,
                BlockElements.plainTextInput(text -> text.actionId(name)
                        .multiline(lines || held.length() > ONE_LINE)
                        .maxLength(most)
                        .initialValue(held.isEmpty() ? null : Escaped.whole(held))),
                optional);
    }
}
