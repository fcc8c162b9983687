package io.github.k8scard.slack.view;

import io.github.k8scard.bot.SuggestionShown;
import io.github.k8scard.curation.SuggestionOutcome;
import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.Choices;
import io.github.k8scard.round.ChoiceOrder;
import java.util.stream.IntStream;

/** A suggested card in a message of its own, which tells what was decided once that is so. */
public final class SuggestionView {
    private SuggestionView() {}

    /** The whole card with its answer, or only its question if the answer would be a spoiler. */
    public static SlackMessage of(SuggestionShown shown) {
        String decision = shown.suggestion().decided().isEmpty() ? "" : "\n" + SuggestionBlocks.decision(shown);
        return SlackMessage.of(
                SuggestionBlocks.headline(shown) + ": " + words(shown) + decision, SuggestionBlocks.of(shown));
    }

    private static String words(SuggestionShown shown) {
        Card card = shown.suggestion().card();
        return shown.spoiler()
                ? CardText.askedWords(card, ChoiceOrder.NONE) + "\n" + SuggestionBlocks.notYet(shown)
                : CardText.words(card, places(card)) + "\nThe answer: " + AnswerText.words(card);
    }

    /** The choices in the order that their author wrote them in. */
    private static ChoiceOrder places(Card card) {
        int choices = card.choices().map(Choices::size).orElse(0);
        return new ChoiceOrder(IntStream.range(0, choices).boxed().toList());
    }

    /** What was decided, as a title. */
    public static String title(SuggestionShown shown) {
        boolean accepted = shown.suggestion()
                .decided()
                .filter(decided -> decided.outcome() == SuggestionOutcome.ACCEPTED)
                .isPresent();
        return accepted ? "Suggestion accepted" : "Suggestion declined";
    }

    /** What is said to whoever has suggested a card. */
    public static SlackMessage suggested() {
        return PlainText.of(
                "Thank you! Those who look after the cards have your card now. I will tell you what comes of it.");
    }

    /** What is said to whoever has decided. */
    public static SlackMessage decided(SuggestionShown shown) {
        boolean own = shown.suggestion()
                .decided()
                .filter(decided -> decided.by().equals(shown.suggestion().by().id()))
                .isPresent();
        return PlainText.of(
                SuggestionBlocks.decision(shown) + (own ? "" : " " + Name.of(shown.byName()) + " is told so."));
    }

    /** What is said to somebody who decides on what is decided already. */
    public static SlackMessage decidedAlready(SuggestionShown shown) {
        return PlainText.of("That is decided already: " + SuggestionBlocks.decision(shown));
    }
}
