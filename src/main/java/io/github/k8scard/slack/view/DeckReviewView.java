package io.github.k8scard.slack.view;

import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.LayoutBlock;
import io.github.k8scard.bot.DeckReview;
import io.github.k8scard.bot.DeckReview.CardToReview;
import io.github.k8scard.bot.DeckReview.ContestedCard;
import io.github.k8scard.bot.ToDecide;
import io.github.k8scard.curation.Oddity;
import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.CardDifference;
import io.github.k8scard.words.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that whoever looks after the cards may want to look at: what is flagged, and what else stands out. */
public final class DeckReviewView {
    /** Ten of them share a section. */
    private static final int QUESTION = 100;

    private DeckReviewView() {}

    /** The whole of it, for one member alone. */
    public static SlackMessage of(DeckReview review) {
        return of(List.of(), review);
    }

    /**
     * The same once something of it is decided, which is told first.
     *
     * @param told not escaped
     */
    public static SlackMessage after(String told, DeckReview left) {
        return of(List.of(told), left);
    }

    private static SlackMessage of(List<String> told, DeckReview review) {
        var blocks = new ArrayList<LayoutBlock>(ToDecideView.blocks(told, withoutSuggestions(review)));
        review.suggested().forEach(suggestion -> blocks.addAll(SuggestionBlocks.brief(suggestion)));
        moreSuggestions(review).forEach(line -> blocks.add(Parts.plainContext(line)));
        review.contested().forEach(contested -> blocks.addAll(blocks(contested)));
        if (!review.odd().isEmpty()) {
            blocks.add(Parts.section("*" + title(review) + "*"));
            blocks.add(Parts.section(review.odd().stream()
                    .map(odd -> "`" + Escaped.of(odd.card().id()) + "`  " + Mrkdwn.literal(question(odd.card()))
                            + "\n      " + why(odd))
                    .collect(Collectors.joining("\n"))));
            blocks.add(Parts.context("To see one, and to mend or retire it: `/k8scard card ID`"));
        }
        String words = Stream.of(
                        told.stream(),
                        Stream.of(ToDecideView.words(withoutSuggestions(review))),
                        review.suggested().stream().map(SuggestionBlocks::headline),
                        moreSuggestions(review).stream(),
                        review.contested().stream().map(DeckReviewView::words),
                        review.odd().isEmpty() ? Stream.<String>empty() : Stream.of(title(review)),
                        review.odd().stream().map(odd -> odd.card().id() + ": " + why(odd)))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
        return SlackMessage.of(words, blocks);
    }

    /** They are listed themselves. */
    private static ToDecide withoutSuggestions(DeckReview review) {
        ToDecide all = review.flagged();
        return new ToDecide(all.flagged(), all.more(), all.names(), 0);
    }

    private static List<String> moreSuggestions(DeckReview review) {
        int more = review.flagged().suggestions() - review.suggested().size();
        return more <= 0
                ? List.of()
                : List.of("And " + more + " more " + (more == 1 ? "suggestion" : "suggestions")
                        + ": once these are decided, type /k8scard flags");
    }

    private static List<LayoutBlock> blocks(ContestedCard contested) {
        String id = contested.edit().cardId();
        return List.of(
                Parts.plainSection(words(contested)),
                Blocks.actions(List.of(CurationButtons.keepEdit(id), CurationButtons.takeFile(id))));
    }

    /** Not escaped. */
    private static String words(ContestedCard contested) {
        Card inFile = contested.inFile();
        Card here = contested.edit().after().or(contested.edit()::before).orElse(inFile);
        String edited = Name.of(contested.byName()) + " changed " + Quoted.of(Markdown.words(here.question()))
                + " here, and its deck file has changed, too. ";
        return edited
                + contested
                        .edit()
                        .after()
                        .map(text -> "They differ in " + String.join(", ", CardDifference.between(text, inFile))
                                + ". Until you decide, what was changed here counts.")
                        .orElse("Here it is retired, until you decide.");
    }

    private static String title(DeckReview review) {
        int cards = review.odd().size() + review.moreOdd();
        return (cards == 1 ? "1 card stands out" : cards + " cards stand out")
                + (review.moreOdd() == 0 ? "" : ", first of all") + ":";
    }

    private static String why(CardToReview odd) {
        return odd.odd().why().stream().map(Oddity::words).collect(Collectors.joining(", "));
    }

    private static String question(Card card) {
        return Escaped.cut(OneLine.of(Markdown.words(card.question())), QUESTION);
    }
}
