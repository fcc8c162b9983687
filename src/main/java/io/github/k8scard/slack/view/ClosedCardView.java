package io.github.k8scard.slack.view;

import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.LayoutBlock;
import io.github.k8scard.bot.ClosedRound;
import io.github.k8scard.deck.Card;
import io.github.k8scard.round.ChoiceOrder;
import io.github.k8scard.round.Round;
import io.github.k8scard.round.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A round that has closed, as its channel sees it: the answer and how everyone did. */
public final class ClosedCardView {
    private ClosedCardView() {}

    /** The message that takes the place of the open card, where nobody is named with the card. */
    static SlackMessage of(Round round, Tally tally) {
        return of(new ClosedRound(round, tally, Optional.empty()));
    }

    /** The message that takes the place of the open card. */
    public static SlackMessage of(ClosedRound closed) {
        Round round = closed.round();
        Tally tally = closed.tally();
        Card card = round.card();
        String title = title(round);
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Parts.header(title));
        blocks.addAll(CardText.asked(card, round.order()));
        if (round.order().size() > 0) {
            blocks.add(Parts.section(Bars.of(card.choices().orElseThrow(), round, tally)));
        }
        blocks.add(Parts.section("*" + Turnout.of(round, tally) + "*"));
        Turnout.namesOfRight(tally).ifPresent(names -> blocks.add(Parts.plainContext(names)));
        blocks.addAll(AnswerText.blocks(card));
        Credit.block(closed.suggestedBy()).ifPresent(blocks::add);
        blocks.add(Blocks.actions(
                List.of(Parts.button("Practice", ActionIds.PRACTICE_NEXT), FlagButton.ofRound(round.id()))));
        return SlackMessage.of(words(title, round, tally) + Credit.words(closed.suggestedBy()), blocks);
    }

    private static String title(Round round) {
        return (round.daily() ? "Card for " + Dates.day(round.localDate()) : "Extra card") + ", closed";
    }

    private static String words(String title, Round round, Tally tally) {
        Card card = round.card();
        String right = round.order().size() == 0
                ? ""
                : "\nThe answer is " + ChoiceOrder.letter(round.right()) + ": "
                        + Markdown.words(card.choices().orElseThrow().correct());
        return title + ": " + CardText.askedWords(card, round.order()) + right + "\n" + Turnout.of(round, tally)
                + Turnout.picks(round, tally).map(picks -> " " + picks).orElse("")
                + Turnout.namesOfRight(tally).map(names -> " " + names + ".").orElse("") + "\n"
                + AnswerText.words(card);
    }
}
