package io.github.k8scard.slack.view;

import com.slack.api.model.view.View;
import java.util.List;

/** Words that are shown exactly as they are: what a member typed wrong, an error, a notice. */
public final class PlainText {
    private PlainText() {}

    /**
     * A message of nothing but these words.
     *
     * @param words of any content, line breaks included; at least one character that is no space
     */
    public static SlackMessage of(String words) {
        return SlackMessage.of(words, List.of(Parts.plainSection(words)));
    }

    /** The same as a modal. */
    public static View modal(SlackMessage message) {
        return modal("k8scard", message);
    }

    /**
     * The same with a title of its own.
     *
     * @param title at most 24 characters
     */
    public static View modal(String title, SlackMessage message) {
        return ModalView.of(title, message.blocks());
    }
}
