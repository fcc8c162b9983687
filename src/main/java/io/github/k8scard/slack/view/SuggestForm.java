package io.github.k8scard.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElements;
import com.slack.api.model.view.View;
import io.github.k8scard.bot.SuggestionShown;
import java.util.ArrayList;
import java.util.List;

/** The modals in which a card is suggested, changed before it is taken, or not taken. */
public final class SuggestForm {
    /** What the modal for a new card is called when it comes back. */
    public static final String NEW = "suggest";

    /** The same of the modal in which a suggested card is changed. */
    public static final String EDIT = "suggest:edit";

    /** The same of the modal that asks why a card is not taken. */
    public static final String DECLINE = "suggest:decline";

    /** Holds {@link #YES} if the member wants to be named. */
    public static final String NAMED = "named";

    public static final String YES = "yes";

    /** Why a card is not taken. */
    public static final String REASON = "reason";

    /** How many characters that may be. */
    public static final int REASON_AT_MOST = 500;

    private SuggestForm() {}

    /** For a new card. */
    public static View empty() {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Parts.plainContext("Those who look after the cards get your card. Once one of them accepts it,"
                + " everybody here can be asked it. I tell you what comes of it."));
        blocks.addAll(CardForm.empty());
        var yes = FormInputs.option("Name me with the card", YES);
        blocks.add(FormInputs.input(
                NAMED,
                "Your name",
                "",
                BlockElements.checkboxes(boxes -> boxes.actionId(NAMED).options(List.of(yes))),
                true));
        return ModalView.withInputs("Suggest a card", "Suggest", NEW, "", blocks);
    }

    /**
     * For changing a suggested card, which is taken as it then is.
     *
     * @param metadata what comes back with the modal
     */
    public static View editing(SuggestionShown shown, String metadata) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Parts.plainContext(
                SuggestionBlocks.headline(shown) + ". With Accept it is live at once, as it stands here."));
        blocks.addAll(CardForm.of(shown.suggestion().card()));
        return ModalView.withInputs("Edit a suggestion", "Accept", EDIT, metadata, blocks);
    }

    /**
     * For not taking a card.
     *
     * @param metadata what comes back with the modal
     */
    public static View declining(SuggestionShown shown, String metadata) {
        return ModalView.withInputs(
                "Decline a suggestion",
                "Decline",
                DECLINE,
                metadata,
                List.of(
                        Parts.section(Mrkdwn.of(shown.suggestion().card().question(), BlockLimits.SECTION)),
                        TypedInput.text(REASON, "Why, in a few words", REASON_AT_MOST)
                                .orNothing()
                                .hint(Name.of(shown.byName()) + " gets to read it, with your name.")
                                .holding("")));
    }
}
