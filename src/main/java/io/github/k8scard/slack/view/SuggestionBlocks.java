package io.github.k8scard.slack.view;

import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import io.github.k8scard.bot.SuggestionShown;
import io.github.k8scard.curation.SuggestedCard.SuggestionDecision;
import io.github.k8scard.curation.SuggestionOutcome;
import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.Choices;
import io.github.k8scard.round.ChoiceOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A suggested card as those see it who decide on it: whole, or as one of a list. */
final class SuggestionBlocks {
    /** Why a choice is wrong; it shares a section with the choice. */
    private static final int WHY = 2_000;

    private SuggestionBlocks() {}

    /** The card with its answer unless that would be a spoiler, and what is to be done with it or was done. */
    static List<LayoutBlock> of(SuggestionShown shown) {
        Card card = shown.suggestion().card();
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Parts.plainSection("💡 " + headline(shown)));
        blocks.addAll(shown.spoiler() ? withoutAnswer(shown) : whole(card));
        blocks.add(Parts.context(CardText.dots(card.difficulty()) + "  ·  `" + Escaped.of(card.id()) + "`  ·  "
                + (shown.suggestion().named() ? "the author is named with it" : "the author is not named with it")));
        blocks.add(ending(shown));
        return blocks;
    }

    private static List<LayoutBlock> withoutAnswer(SuggestionShown shown) {
        var blocks =
                new ArrayList<>(CardText.askedWithoutChoices(shown.suggestion().card()));
        blocks.add(Parts.plainSection("🙈 " + notYet(shown)));
        return blocks;
    }

    private static List<LayoutBlock> whole(Card card) {
        var blocks = new ArrayList<>(
                CardText.withSnippet(Parts.section(Mrkdwn.of(card.question(), BlockLimits.SECTION)), card));
        card.prompt()
                .recall()
                .ifPresent(recall -> blocks.add(Parts.context("Without the choices: " + Mrkdwn.of(recall, WHY))));
        card.choices().ifPresent(choices -> blocks.addAll(choices(choices)));
        blocks.addAll(AnswerText.blocks(card));
        return blocks;
    }

    /** What is asked and by whom, with a button that shows the rest: two blocks, for lists. */
    static List<LayoutBlock> brief(SuggestionShown shown) {
        String question = Mrkdwn.of(shown.suggestion().card().question(), BlockLimits.FIELD);
        return List.of(
                Parts.section("💡 " + Mrkdwn.literal(Name.of(shown.byName())) + " suggests a card: " + question),
                Blocks.actions(List.of(Parts.button("Look at it", ActionIds.SUGGEST_LOOK, value(shown)))));
    }

    /** For example {@code Ada suggests a card}; not escaped. */
    static String headline(SuggestionShown shown) {
        return Name.of(shown.byName()) + " suggests a card";
    }

    /** What was decided and by whom, not escaped. */
    static String decision(SuggestionShown shown) {
        SuggestionDecision decided = shown.suggestion().decided().orElseThrow();
        String by = Name.of(shown.decidedByName().orElseThrow());
        return decided.outcome() == SuggestionOutcome.ACCEPTED
                ? by + " accepted it. It is live as " + liveId(shown) + "."
                : by + " declined it.";
    }

    /** What stands in the place of an answer that would be a spoiler; not escaped. */
    static String notYet(SuggestionShown shown) {
        return FoundCardView.NOT_YET + " To see it then, type /k8scard card " + liveId(shown);
    }

    private static String liveId(SuggestionShown shown) {
        return shown.suggestion().decided().flatMap(SuggestionDecision::cardId).orElseThrow();
    }

    private static List<LayoutBlock> choices(Choices choices) {
        return IntStream.range(0, choices.size())
                .mapToObj(place -> Parts.section((place == choices.right() ? "✅ " : "❌ ") + "*"
                        + ChoiceOrder.letter(place) + "*  " + Mrkdwn.of(choices.at(place), CardText.CHOICE)
                        + choices.whyNot(place)
                                .map(why -> "\n" + Mrkdwn.of(why, WHY))
                                .orElse("")))
                .toList();
    }

    private static LayoutBlock ending(SuggestionShown shown) {
        if (shown.suggestion().decided().isPresent()) {
            return Parts.plainSection(decision(shown));
        }
        ButtonElement accept = Parts.button("Accept", ActionIds.SUGGEST_ACCEPT, value(shown));
        accept.setStyle("primary");
        return Blocks.actions(List.of(
                accept,
                Parts.button("Edit", ActionIds.SUGGEST_EDIT, value(shown)),
                Parts.button("Decline", ActionIds.SUGGEST_DECLINE, value(shown))));
    }

    private static String value(SuggestionShown shown) {
        return String.valueOf(shown.suggestion().id());
    }
}
