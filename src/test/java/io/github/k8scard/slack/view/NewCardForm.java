package io.github.k8scard.slack.view;

import com.slack.api.model.view.View;

/** The inputs for a new card in a modal of a test. */
public final class NewCardForm {
    private NewCardForm() {}

    public static View view() {
        return ModalView.withInputs("A new card", "Save", "new", "", CardForm.empty());
    }
}
