package io.github.k8scard.slack.view;

import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.LayoutBlock;
import io.github.k8scard.bot.CardWithNumbers;
import io.github.k8scard.bot.FoundCard;
import io.github.k8scard.deck.Card;
import java.util.ArrayList;
import java.util.List;

/** A card that was looked up by somebody who looks after the cards. */
public final class CuratedCardView {
    private static final String RETIRED = "This card is retired: nobody is asked it. Its answers stay.";

    private CuratedCardView() {}

    /** What everybody sees, and what can be done with it. */
    public static SlackMessage of(CardWithNumbers shown) {
        return FoundCardView.of(
                shown, CurationButtons.belowCard(shown.found().card().id()));
    }

    /**
     * The same once something was done with it, which is told first.
     *
     * @param told not escaped
     */
    public static SlackMessage after(String told, SlackMessage card) {
        return told(told, card, List.of());
    }

    /** A card that can be brought back. */
    public static SlackMessage retired(FoundCard found) {
        Card card = found.card();
        return told(
                RETIRED,
                FoundCardView.retired(card, found.spoiler()),
                List.of(Blocks.actions(List.of(CurationButtons.bringBack(card.id())))));
    }

    private static SlackMessage told(String told, SlackMessage shown, List<LayoutBlock> below) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Parts.plainSection(told));
        blocks.addAll(shown.blocks());
        blocks.addAll(below);
        // escaped already
        String text = Escaped.of(told) + "\n" + shown.text();
        return new SlackMessage(text.length() <= BlockLimits.MESSAGE_TEXT ? text : Escaped.of(told), blocks);
    }
}
