package io.github.k8scard.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewTitle;
import com.slack.api.model.view.Views;
import java.util.List;

/** Modals: those that show something, and those with inputs. */
final class ModalView {
    private static final String MODAL = "modal";
    private static final String PLAIN = "plain_text";

    private ModalView() {}

    /**
     * A modal with a title and a button that closes it.
     *
     * @param title at most 24 characters
     */
    static View of(String title, List<LayoutBlock> blocks) {
        return Views.view(view -> view.type(MODAL)
                .title(title(title))
                .close(Views.viewClose(text -> text.type(PLAIN).text("Close")))
                .blocks(blocks));
    }

    /**
     * A modal that is submitted.
     *
     * @param title at most 24 characters
     * @param submit what the button that submits it says, at most 24 characters
     * @param callbackId what it is called when it comes back
     * @param metadata what comes back with it; members can see it
     */
    static View withInputs(String title, String submit, String callbackId, String metadata, List<LayoutBlock> blocks) {
        return Views.view(view -> view.type(MODAL)
                .callbackId(callbackId)
                .privateMetadata(metadata)
                .title(title(title))
                .submit(Views.viewSubmit(text -> text.type(PLAIN).text(submit)))
                .close(Views.viewClose(text -> text.type(PLAIN).text("Cancel")))
                .blocks(blocks));
    }

    private static ViewTitle title(String title) {
        if (title.length() > BlockLimits.MODAL_TITLE) {
            throw new IllegalArgumentException("too long for the title of a modal: " + title);
        }
        return Views.viewTitle(text -> text.type(PLAIN).text(title));
    }
}
