package io.github.k8scard.slack;

import io.github.k8scard.deck.Card;
import java.util.Map;
import java.util.Optional;

/**
 * A card out of a form.
 *
 * @param card empty if anything is wrong
 * @param errors what is wrong, by the names of the inputs
 */
record ReadCard(Optional<Card> card, Map<String, String> errors) {
    ReadCard {
        errors = Map.copyOf(errors);
    }

    static ReadCard faulty(String input, String error) {
        return new ReadCard(Optional.empty(), Map.of(input, error));
    }
}
