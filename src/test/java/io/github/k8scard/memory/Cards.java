package io.github.k8scard.memory;

import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.Difficulty;
import io.github.k8scard.deck.TestCard;

/** Cards of which only the identity, topic and difficulty matter. */
final class Cards {
    private Cards() {}

    static Card card(String id, String topic, int difficulty) {
        return new TestCard(id)
                .topic(topic)
                .difficulty(Difficulty.ofNumber(difficulty))
                .made();
    }
}
