package io.github.k8scard.slack.view;

import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.BlockCompositions;
import com.slack.api.model.block.composition.ConfirmationDialogObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import io.github.k8scard.round.ChoiceOrder;
import java.util.ArrayList;
import java.util.List;

/** The buttons of a card that still asks. Their values tell which card it is and nothing of its answer. */
final class CardButtons {
    private static final String REVEAL = "Reveal";

    private CardButtons() {}

    /** The buttons of a round: its choices and Reveal, which asks for confirmation since all share the message. */
    static LayoutBlock ofRound(long roundId, ChoiceOrder order) {
        String value = String.valueOf(roundId);
        if (order.size() == 0) {
            return Blocks.actions(
                    actions -> actions.elements(List.of(Parts.button(REVEAL, ActionIds.ROUND_OPEN, value))));
        }
        var elements = choices(ActionIds.ROUND_CHOOSE, value, order);
        ButtonElement reveal = Parts.button(REVEAL, ActionIds.ROUND_REVEAL, value);
        reveal.setConfirm(showTheAnswer());
        elements.add(reveal);
        return Blocks.actions(elements);
    }

    /** The buttons of a practice card, which one member alone sees. */
    static LayoutBlock ofShowing(long showingId, ChoiceOrder order) {
        String value = String.valueOf(showingId);
        var elements = choices(ActionIds.PRACTICE_CHOOSE, value, order);
        elements.add(
                Parts.button(REVEAL, order.size() == 0 ? ActionIds.PRACTICE_OPEN : ActionIds.PRACTICE_REVEAL, value));
        return Blocks.actions(elements);
    }

    private static List<BlockElement> choices(String actionId, String value, ChoiceOrder order) {
        var buttons = new ArrayList<BlockElement>();
        CardText.positions(order)
                .forEach(position ->
                        buttons.add(Parts.button(ChoiceOrder.letter(position), actionId + position, value)));
        return buttons;
    }

    private static ConfirmationDialogObject showTheAnswer() {
        return BlockCompositions.confirmationDialog(
                dialog -> dialog.title(BlockCompositions.plainText("Show the answer?"))
                        .text(BlockCompositions.plainText("If you have not answered yet, this counts as not known."))
                        .confirm(BlockCompositions.plainText("Show it"))
                        .deny(BlockCompositions.plainText("Not yet")));
    }
}
