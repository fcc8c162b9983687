package io.github.k8scard.slack.view;

import com.slack.api.model.block.LayoutBlock;
import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.Choices;
import io.github.k8scard.deck.Difficulty;
import io.github.k8scard.round.ChoiceOrder;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A card that still asks: its question and its choices, in the order of their letters. */
final class CardText {
    /** Leaves room for four choices in one section. */
    static final int CHOICE = 700;

    private CardText() {}

    /** What is asked, and the snippet that it speaks of. */
    static List<LayoutBlock> asked(Card card, ChoiceOrder order) {
        return withSnippet(Parts.section(Mrkdwn.of(question(card, order), BlockLimits.SECTION)), card);
    }

    /** The same where nobody sees the choices. */
    static List<LayoutBlock> askedWithoutChoices(Card card) {
        return asked(card, ChoiceOrder.NONE);
    }

    /** A block with the question, however large, and the card's snippet below it. */
    static List<LayoutBlock> withSnippet(LayoutBlock question, Card card) {
        return Stream.concat(Stream.of(question), card.snippet().map(SnippetText::block).stream())
                .toList();
    }

    /** What is asked, in the deck's Markdown: the question may rely on the choices, if they are shown. */
    static String question(Card card, ChoiceOrder order) {
        return order.size() == 0 ? card.prompt().withoutChoices() : card.question();
    }

    /** The choices, each on a line of its own, and nothing else. */
    static LayoutBlock choices(Choices choices, ChoiceOrder order) {
        return Parts.section(positions(order)
                .mapToObj(position -> "*" + ChoiceOrder.letter(position) + "*  "
                        + Mrkdwn.of(choices.at(order.choiceAt(position)), CHOICE))
                .collect(Collectors.joining("\n")));
    }

    /** Question, snippet and choices in words, each on a line of its own; not escaped. */
    static String words(Card card, ChoiceOrder order) {
        return positions(order)
                .mapToObj(position -> "\n" + ChoiceOrder.letter(position) + ": " + choiceWords(card, order, position))
                .collect(Collectors.joining("", askedWords(card, order), ""));
    }

    /** Question and snippet in words; not escaped. */
    static String askedWords(Card card, ChoiceOrder order) {
        return Markdown.words(question(card, order))
                + card.snippet()
                        .map(snippet -> "\n" + SnippetText.words(snippet))
                        .orElse("");
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
