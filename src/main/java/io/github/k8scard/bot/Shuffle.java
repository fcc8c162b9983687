package io.github.k8scard.bot;

import io.github.k8scard.channel.Mode;
import io.github.k8scard.deck.Card;
import io.github.k8scard.round.ChoiceOrder;
import java.util.Random;

/** The order in which a card's choices are shown, a new one each time. */
final class Shuffle {
    private Shuffle() {}

    /** For a round; empty in a channel that wants flashcards, where a card is asked without its choices. */
    static ChoiceOrder forChannel(Mode mode, Card card, Random random) {
        return mode == Mode.FLASHCARD ? ChoiceOrder.NONE : forMember(card, random);
    }

    /** For a practice card; empty for a card without choices. */
    static ChoiceOrder forMember(Card card, Random random) {
        return card.choices()
                .map(choices -> ChoiceOrder.shuffled(choices.size(), random))
                .orElse(ChoiceOrder.NONE);
    }
}
