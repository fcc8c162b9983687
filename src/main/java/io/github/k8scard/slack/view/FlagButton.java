package io.github.k8scard.slack.view;

import com.slack.api.model.block.element.ButtonElement;
import io.github.k8scard.deck.Card;

/** The button with which a member says that something is wrong with a card. */
final class FlagButton {
    private static final String LABEL = "Flag this card";

    private FlagButton() {}

    /** For the card as it was in a round. */
    static ButtonElement ofRound(long roundId) {
        return Parts.button(LABEL, ActionIds.FLAG_ROUND, String.valueOf(roundId));
    }

    /** For the card as it was in practice. */
    static ButtonElement ofShowing(long showingId) {
        return Parts.button(LABEL, ActionIds.FLAG_SHOWING, String.valueOf(showingId));
    }

    /** For the card as it is. */
    static ButtonElement ofCard(Card card) {
        return Parts.button(LABEL, ActionIds.FLAG_CARD, card.id());
    }
}
