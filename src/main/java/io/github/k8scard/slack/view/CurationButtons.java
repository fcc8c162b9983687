package io.github.k8scard.slack.view;

import com.slack.api.model.block.composition.BlockCompositions;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import java.util.List;

/** The buttons with which those who look after the cards decide about one. */
final class CurationButtons {
    private CurationButtons() {}

    /** What can be done with a card below the card itself. */
    static List<ButtonElement> belowCard(String cardId) {
        return List.of(Parts.button("Mend", ActionIds.CURATE_MEND, cardId), retire(ActionIds.CURATE_RETIRE, cardId));
    }

    /** What can be done with a flagged card in a list. */
    static List<BlockElement> inList(String cardId) {
        return List.of(
                Parts.button("Mend", ActionIds.CURATE_MEND_LISTED, cardId),
                Parts.button("No change", ActionIds.CURATE_NO_CHANGE, cardId),
                retire(ActionIds.CURATE_RETIRE_LISTED, cardId));
    }

    /** Asks for confirmation, since it changes what everybody is asked. */
    private static ButtonElement retire(String actionId, String cardId) {
        ButtonElement retire = Parts.button("Retire", actionId, cardId);
        retire.setConfirm(BlockCompositions.confirmationDialog(
                dialog -> dialog.title(BlockCompositions.plainText("Retire this card?"))
                        .text(BlockCompositions.plainText(
                                "Nobody is asked it any more. Its answers stay, and it can be brought back."))
                        .confirm(BlockCompositions.plainText("Retire it"))
                        .deny(BlockCompositions.plainText("Not now"))));
        return retire;
    }

    static ButtonElement bringBack(String cardId) {
        return Parts.button("Bring back", ActionIds.CURATE_BRING_BACK, cardId);
    }

    static ButtonElement keepEdit(String cardId) {
        return Parts.button("Keep the edit", ActionIds.CURATE_KEEP_EDIT, cardId);
    }

    static ButtonElement takeFile(String cardId) {
        return Parts.button("Take the file's", ActionIds.CURATE_TAKE_FILE, cardId);
    }
}
