package io.github.k8scard.slack.view;

import com.slack.api.model.block.LayoutBlock;
import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.Choices;
import io.github.k8scard.round.Answer;
import io.github.k8scard.round.ChoiceOrder;
import io.github.k8scard.round.Judgement;
import java.util.ArrayList;
import java.util.List;

/** What a member is told of an answer, in a round and in practice alike. */
final class ResultText {
    private ResultText() {}

    /** The verdict, then everything that the card teaches. */
    static List<LayoutBlock> blocks(Card card, ChoiceOrder order, Answer answer) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Parts.context(Mrkdwn.of(card.question(), BlockLimits.CONTEXT)));
        blocks.add(Parts.section(verdict(card, order, answer.judgement())));
        blocks.addAll(AnswerText.blocks(card));
        return blocks;
    }

    /** The same in words; not escaped. */
    static String words(Card card, ChoiceOrder order, Answer answer) {
        Judgement judgement = answer.judgement();
        String right = order.size() == 0 ? "" : " The answer is " + rightWords(card, order) + ".";
        String verdict = switch (judgement.verdict()) {
            case RIGHT -> "Right." + right;
            case WRONG -> "Not quite. You picked " + pickedWords(card, order, judgement) + "." + right;
            case REVEALED -> "Revealed, so it counts as not known." + right;
            case SELF_GRADED -> "Noted: " + Grades.name(judgement.grade()) + ".";
        };
        return verdict + "\n" + AnswerText.words(card);
    }

    private static String verdict(Card card, ChoiceOrder order, Judgement judgement) {
        String right = order.size() == 0 ? "" : "\nThe answer is " + shown(card, order, right(order));
        return switch (judgement.verdict()) {
            case RIGHT -> "✅ *Right.* It is " + shown(card, order, right(order));
            case WRONG -> "❌ *Not quite.* You picked " + shown(card, order, picked(order, judgement)) + right;
            case REVEALED -> "👀 *Revealed*, so it counts as not known." + right;
            case SELF_GRADED -> "📝 *Noted.* You said: " + Grades.name(judgement.grade());
        };
    }

    private static String shown(Card card, ChoiceOrder order, int position) {
        String choice = card.choices().orElseThrow().at(order.choiceAt(position));
        return "*" + ChoiceOrder.letter(position) + "*: " + Mrkdwn.of(choice, CardText.CHOICE);
    }

    private static String rightWords(Card card, ChoiceOrder order) {
        return ChoiceOrder.letter(right(order)) + ": " + CardText.choiceWords(card, order, right(order));
    }

    private static String pickedWords(Card card, ChoiceOrder order, Judgement judgement) {
        int position = picked(order, judgement);
        return ChoiceOrder.letter(position) + ": " + CardText.choiceWords(card, order, position);
    }

    private static int right(ChoiceOrder order) {
        return order.positionOf(Choices.CORRECT);
    }

    private static int picked(ChoiceOrder order, Judgement judgement) {
        return order.positionOf(judgement.choice().orElseThrow());
    }
}
