package io.github.k8scard.slack.view;

import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.LayoutBlock;
import io.github.k8scard.bot.FoundCard;
import io.github.k8scard.deck.Card;
import io.github.k8scard.round.ChoiceOrder;
import java.util.ArrayList;
import java.util.List;

/** A card that a member looked up. */
public final class FoundCardView {
    private static final String NOT_YET =
            "A channel is asking this card now. I show you the answer once you have given yours, or once it closes.";

    private FoundCardView() {}

    /** The card with its answer, or only its question if the answer would be a spoiler. */
    public static SlackMessage of(FoundCard found) {
        Card card = found.card();
        String question = CardText.askedWords(card, ChoiceOrder.NONE);
        var blocks = new ArrayList<>(CardText.askedWithoutChoices(card));
        if (found.spoiler()) {
            blocks.add(Parts.plainSection("🙈 " + NOT_YET));
            blocks.add(flag(card));
            return SlackMessage.of(question + "\n" + NOT_YET, blocks);
        }
        blocks.addAll(AnswerText.blocks(card));
        Credit.block(found.suggestedBy()).ifPresent(blocks::add);
        blocks.add(Parts.context(CardText.dots(card.difficulty()) + "  ·  `" + Escaped.of(card.id()) + "`"));
        blocks.add(flag(card));
        return SlackMessage.of(question + "\n" + AnswerText.words(card) + Credit.words(found.suggestedBy()), blocks);
    }

    private static LayoutBlock flag(Card card) {
        return Blocks.actions(List.of(FlagButton.ofCard(card)));
    }
}
