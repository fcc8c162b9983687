package io.github.k8scard.slack.view;

import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import io.github.k8scard.bot.CardWithNumbers;
import io.github.k8scard.deck.Card;
import io.github.k8scard.round.ChoiceOrder;
import java.util.ArrayList;
import java.util.List;

/** A card that a member looked up, and how it does. */
public final class FoundCardView {
    /** Instead of the answer, if that would be a spoiler. */
    static final String NOT_YET =
            "A channel is asking this card now. I show you the answer once you have given yours, or once it closes.";

    private FoundCardView() {}

    /** The card with its answer, or only its question if the answer would be a spoiler. */
    public static SlackMessage of(CardWithNumbers shown) {
        return of(shown, List.of());
    }

    /** @param buttons what else the member can do with it; first of all */
    static SlackMessage of(CardWithNumbers shown, List<ButtonElement> buttons) {
        Card card = shown.found().card();
        boolean spoiler = shown.found().spoiler();
        var suggestedBy = shown.found().suggestedBy();
        var blocks = new ArrayList<>(CardText.askedWithoutChoices(card));
        blocks.addAll(spoiler ? notYet() : answer(card));
        if (!spoiler) {
            Credit.block(suggestedBy).ifPresent(blocks::add);
        }
        blocks.add(Parts.context(CardNumbersText.mrkdwn(card, shown.numbers(), shown.today())));
        var elements = new ArrayList<BlockElement>(buttons);
        elements.add(FlagButton.ofCard(card));
        blocks.add(Blocks.actions(elements));
        return SlackMessage.of(
                words(card, spoiler ? NOT_YET : AnswerText.words(card) + Credit.words(suggestedBy)) + "\n"
                        + CardNumbersText.words(card, shown.numbers(), shown.today()),
                blocks);
    }

    /** A card that is asked no more, but perhaps still in an open round. */
    static SlackMessage retired(Card card, boolean spoiler) {
        var blocks = new ArrayList<>(CardText.askedWithoutChoices(card));
        blocks.addAll(spoiler ? notYet() : answer(card));
        return SlackMessage.of(words(card, spoiler ? NOT_YET : AnswerText.words(card)), blocks);
    }

    private static String words(Card card, String answer) {
        return CardText.askedWords(card, ChoiceOrder.NONE) + "\n" + answer;
    }

    private static List<LayoutBlock> notYet() {
        return List.of(Parts.plainSection("🙈 " + NOT_YET));
    }

    private static List<LayoutBlock> answer(Card card) {
        var blocks = new ArrayList<>(AnswerText.blocks(card));
        blocks.add(Parts.context(CardText.dots(card.difficulty()) + "  ·  `" + Escaped.of(card.id()) + "`"));
        return blocks;
    }
}
