package io.github.k8scard.slack.view;

import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import io.github.k8scard.bot.CardWithNumbers;
import io.github.k8scard.bot.FoundCard;
import io.github.k8scard.deck.Card;
import java.util.ArrayList;
import java.util.List;

/** A card that was looked up by somebody who looks after the cards. */
public final class CuratedCardView {
    private static final String RETIRED = "This card is retired: nobody is asked it.";

    private CuratedCardView() {}

    /** What everybody sees, and what can be done with it. */
    public static SlackMessage of(CardWithNumbers shown) {
        String id = shown.found().card().id();
        return with(FoundCardView.of(shown), CurationButtons.mend(id), CurationButtons.retire(id));
    }

    /** A card that can be brought back. */
    public static SlackMessage retired(FoundCard found) {
        Card card = found.card();
        SlackMessage shown = FoundCardView.retired(card, found.spoiler());
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Parts.plainSection(RETIRED));
        blocks.addAll(shown.blocks());
        String text = RETIRED + "\n" + shown.text();
        return with(
                new SlackMessage(text.length() <= BlockLimits.MESSAGE_TEXT ? text : RETIRED, blocks),
                CurationButtons.bringBack(card.id()));
    }

    private static SlackMessage with(SlackMessage shown, BlockElement... buttons) {
        var blocks = new ArrayList<>(shown.blocks());
        blocks.add(Blocks.actions(List.of(buttons)));
        return new SlackMessage(shown.text(), blocks);
    }
}
