package io.github.k8scard.slack.view;

import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.view.View;
import io.github.k8scard.deck.Card;
import io.github.k8scard.memory.Grade;
import java.util.ArrayList;
import java.util.Map;

/** The answer of a card without choices, to be graded by oneself. */
public final class SelfGradeView {
    private SelfGradeView() {}

    /**
     * The modal for a round.
     *
     * @param days for each grade, in how many days practice would show the card again
     */
    public static View ofRound(long roundId, Card card, Map<Grade, Integer> days) {
        return modal(ActionIds.ROUND_GRADE, roundId, card, days);
    }

    /**
     * The modal for a practice card.
     *
     * @param days for each grade, in how many days practice would show the card again
     */
    public static View ofShowing(long showingId, Card card, Map<Grade, Integer> days) {
        return modal(ActionIds.PRACTICE_GRADE, showingId, card, days);
    }

    private static View modal(String actionId, long id, Card card, Map<Grade, Integer> days) {
        var buttons = new ArrayList<BlockElement>();
        for (Grade grade : Grade.values()) {
            String label = Grades.name(grade) + " · " + in(days.get(grade));
            buttons.add(Parts.button(label, actionId + grade.score(), String.valueOf(id)));
        }
        var blocks = new ArrayList<>(CardText.askedWithoutChoices(card));
        blocks.addAll(AnswerText.blocks(card));
        blocks.add(Blocks.divider());
        blocks.add(Parts.section(
                "*How well did you know it?* Only you see this. Each button says when the card comes back."));
        blocks.add(Blocks.actions(buttons));
        return ModalView.of("Did you know it?", blocks);
    }

    private static String in(int days) {
        return days == 1 ? "1 day" : Math.max(0, days) + " days";
    }
}
