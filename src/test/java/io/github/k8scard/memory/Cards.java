package io.github.k8scard.memory;

import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.Difficulty;
import java.util.List;
import java.util.Optional;

/** Cards of which only the identity, topic and difficulty matter. */
final class Cards {
    private Cards() {}

    static Card card(String id, String topic, int difficulty) {
        return new Card(
                id,
                topic,
                "What is " + id + "?",
                "An answer",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Difficulty.ofNumber(difficulty),
                "https://kubernetes.io/docs/");
    }
}
