package io.github.k8scard.deck;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One deck file.
 *
 * @param title what the deck is called; no two decks that are used together share it
 * @param language the BCP 47 tag of the language of its texts, such as {@code en}
 * @param checkedAgainst what its facts were checked against, in words
 * @param cards in the order of the file; at least one, with an id each of its own
 */
public record Deck(String title, String language, String checkedAgainst, List<Card> cards) {
    /** @throws IllegalArgumentException if there is no card, or two have the same id */
    public Deck {
        cards = List.copyOf(cards);
        if (cards.isEmpty()) {
            throw new IllegalArgumentException("A deck has at least one card");
        }
        Set<String> ids = new HashSet<>();
        for (Card card : cards) {
            if (!ids.add(card.id())) {
                throw new IllegalArgumentException("Two cards have the id " + card.id());
            }
        }
    }
}
