package io.github.k8scard.slack.view;

import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.BlockCompositions;
import com.slack.api.model.block.composition.ConfirmationDialogObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import io.github.k8scard.deck.Card;
import io.github.k8scard.round.ChoiceOrder;
import io.github.k8scard.round.Round;
import io.github.k8scard.round.Showing;
import java.util.ArrayList;
import java.util.List;

/** The buttons of a card that still asks. Their values tell which card it is and nothing of its answer. */
final class CardButtons {
    private static final String REVEAL = "Reveal";

    private CardButtons() {}

    /** The buttons of a round: its choices and Reveal, which asks for confirmation since all share the message. */
    static LayoutBlock ofRound(Round round) {
        String value = String.valueOf(round.id());
        if (round.order().size() == 0) {
            return Blocks.actions(
                    actions -> actions.elements(List.of(Parts.button(REVEAL, ActionIds.ROUND_OPEN, value))));
        }
        var elements = choices(ActionIds.ROUND_CHOOSE, value, round.card(), round.order());
        ButtonElement reveal = Parts.button(REVEAL, ActionIds.ROUND_REVEAL, value);
        reveal.setConfirm(showTheAnswer());
        elements.add(reveal);
        return Blocks.actions(elements);
    }

    /** The buttons of a practice card, which one member alone sees. */
    static LayoutBlock ofShowing(Showing showing) {
        String value = String.valueOf(showing.id());
        ChoiceOrder order = showing.order();
        var elements = choices(ActionIds.PRACTICE_CHOOSE, value, showing.card(), order);
        elements.add(
                Parts.button(REVEAL, order.size() == 0 ? ActionIds.PRACTICE_OPEN : ActionIds.PRACTICE_REVEAL, value));
        return Blocks.actions(elements);
    }

    /** A button shows its letter; a screen reader reads the choice, too. */
    private static List<BlockElement> choices(String actionId, String value, Card card, ChoiceOrder order) {
        var buttons = new ArrayList<BlockElement>();
        CardText.positions(order).forEach(position -> {
            String letter = ChoiceOrder.letter(position);
            ButtonElement button = Parts.button(letter, actionId + position, value);
            button.setAccessibilityLabel(label(letter + ": " + CardText.choiceWords(card, order, position)));
            buttons.add(button);
        });
        return buttons;
    }

    /** Not a text object, so nothing in it is escaped. */
    private static String label(String words) {
        int limit = BlockLimits.ACCESSIBILITY_LABEL;
        if (words.length() <= limit) {
            return words;
        }
        int end = limit - Escaped.ELLIPSIS.length();
        return words.substring(0, Character.isHighSurrogate(words.charAt(end - 1)) ? end - 1 : end) + Escaped.ELLIPSIS;
    }

    private static ConfirmationDialogObject showTheAnswer() {
        return BlockCompositions.confirmationDialog(
                dialog -> dialog.title(BlockCompositions.plainText("Show the answer?"))
                        .text(BlockCompositions.plainText("If you have not answered yet, this counts as not known."))
                        .confirm(BlockCompositions.plainText("Show it"))
                        .deny(BlockCompositions.plainText("Not yet")));
    }
}
