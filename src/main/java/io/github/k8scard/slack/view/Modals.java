package io.github.k8scard.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.model.view.Views;
import java.util.List;

/** Modals that show something and have only buttons of their own. */
final class Modals {
    private static final String MODAL = "modal";

    private Modals() {}

    /**
     * A modal with a title and a button that closes it.
     *
     * @param title at most 24 characters
     */
    static View of(String title, List<LayoutBlock> blocks) {
        if (title.length() > Limits.MODAL_TITLE) {
            throw new IllegalArgumentException("too long for the title of a modal: " + title);
        }
        return Views.view(view -> view.type(MODAL)
                .title(Views.viewTitle(text -> text.type("plain_text").text(title)))
                .close(Views.viewClose(text -> text.type("plain_text").text("Close")))
                .blocks(blocks));
    }
}
