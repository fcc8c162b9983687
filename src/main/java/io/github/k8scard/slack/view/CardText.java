package io.github.k8scard.slack.view;

import com.slack.api.model.block.LayoutBlock;
import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.Choices;
import io.github.k8scard.deck.Difficulty;
import io.github.k8scard.round.ChoiceOrder;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A card that still asks: its question and its choices, in the order of their letters. */
final class CardText {
    /** Leaves room for four choices in one section. */
    static final int CHOICE = 700;

    private CardText() {}

    static LayoutBlock question(Card card) {
        return Parts.section(Mrkdwn.of(card.question(), BlockLimits.SECTION));
    }

    /** The choices, each on a line of its own, and nothing else. */
    static LayoutBlock choices(Choices choices, ChoiceOrder order) {
        return Parts.section(positions(order)
                .mapToObj(position -> "*" + ChoiceOrder.letter(position) + "*  "
                        + Mrkdwn.of(choices.at(order.choiceAt(position)), CHOICE))
                .collect(Collectors.joining("\n")));
    }

    /** Question and choices in words, each on a line of its own; not escaped. */
    static String words(Card card, ChoiceOrder order) {
        String question = Markdown.words(card.question());
        return positions(order)
                .mapToObj(position -> "\n" + ChoiceOrder.letter(position) + ": " + choiceWords(card, order, position))
                .collect(Collectors.joining("", question, ""));
    }

    /** The choice shown at a position, in words; not escaped. */
    static String choiceWords(Card card, ChoiceOrder order, int position) {
        return Markdown.words(card.choices().orElseThrow().at(order.choiceAt(position)));
    }

    /** For example {@code ●●○}. */
    static String dots(Difficulty difficulty) {
        return "●".repeat(difficulty.number()) + "○".repeat(Difficulty.HARD.number() - difficulty.number());
    }

    static IntStream positions(ChoiceOrder order) {
        return IntStream.range(0, order.size());
    }
}
