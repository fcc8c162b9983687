package io.github.k8scard.slack.view;

/**
 * Slack's limits for what is sent, from its reference of Block Kit and of {@code chat.postMessage}. Slack does not say
 * how it counts characters beyond the basic plane; here each counts as two, which is never too few.
 */
final class BlockLimits {
    /** Slack: the top-level text should have at most 4000 characters; {@code chat.update} refuses more. */
    static final int MESSAGE_TEXT = 4000;

    /** Slack: the text of a section has 1 to 3000 characters. */
    static final int SECTION = 3000;

    /** Slack: a field of a section has at most 2000 characters. */
    static final int FIELD = 2000;

    /** Slack: the text of a header has at most 150 characters. */
    static final int HEADER = 150;

    /** Slack: a text object has at most 3000 characters; a context element is short by nature. */
    static final int CONTEXT = 2000;

    /** Slack: the text of a button has at most 75 characters. */
    static final int BUTTON = 75;

    /** Slack: the label that a screen reader reads instead of a button's text has at most 75 characters. */
    static final int ACCESSIBILITY_LABEL = 75;

    /** Slack: the value of a button has at most 2000 characters. */
    static final int BUTTON_VALUE = 2000;

    /** Slack: the text of an option has at most 75 characters. */
    static final int OPTION = 75;

    /** Slack: a placeholder has at most 150 characters. */
    static final int PLACEHOLDER = 150;

    /** Slack: the label of an input has at most 2000 characters; more than a line is too much. */
    static final int INPUT_LABEL = 150;

    /** Slack: the title of a modal has at most 24 characters. */
    static final int MODAL_TITLE = 24;

    /** A member's name; Slack lets people write 80 characters. */
    static final int NAME = 80;

    private BlockLimits() {}
}
