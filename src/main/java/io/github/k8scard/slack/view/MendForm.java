package io.github.k8scard.slack.view;

import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.CardJson;
import java.util.ArrayList;
import java.util.List;

/** The modal in which a card is mended. */
public final class MendForm {
    /** What the modal is called when it comes back. */
    public static final String CALLBACK = "mend";

    /** What stands in its place when the card is mended. */
    public static final String MENDED = "Mended. It is live now; messages and grades of the last 7 days follow.";

    private static final String TITLE = "Mend a card";

    private MendForm() {}

    /**
     * The modal, filled with what the card says. The card's id, the fingerprint of its text and where it was opened
     * come back with it, with a blank between them.
     *
     * @param openedIn where it was opened
     */
    public static View of(Card card, String openedIn) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Parts.context("`" + Escaped.of(card.id()) + "`"));
        blocks.addAll(CardForm.of(card));
        return ModalView.withInputs(
                TITLE, "Mend", CALLBACK, card.id() + " " + CardJson.fingerprint(card) + " " + openedIn, blocks);
    }

    /**
     * What comes before it for somebody who has not answered the card yet.
     *
     * @param openedIn where it was opened; comes back behind the card's id
     */
    public static View beforehand(Card card, String openedIn) {
        return ModalView.of(
                TITLE,
                List.of(
                        Parts.plainSection("A channel is asking this card now, and you have not answered it yet."
                                + " The form shows its answer."),
                        Blocks.actions(actions -> actions.elements(List.of(Parts.button(
                                "Open the form", ActionIds.CURATE_MEND_ANYWAY, card.id() + " " + openedIn))))));
    }
}
