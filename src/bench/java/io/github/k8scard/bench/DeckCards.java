package io.github.k8scard.bench;

import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.CardJson;
import io.github.k8scard.deck.Choices;
import io.github.k8scard.deck.DeckReader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The first cards of the deck that have choices: those that the rounds ask, and some that are left to practice, since
 * what an open round asks is not practised. As many as ever, whatever the deck's size, so that figures can be compared.
 */
record DeckCards(List<CardOfDeck> asked, List<CardOfDeck> practised) {
    private static final int ASKED = 150;
    private static final int PRACTISED = 54;

    /**
     * @param json as it is kept for those who answered it
     * @param hash names that text
     * @param order in which order its choices are shown; the right one is number 0
     * @param choices in that order
     */
    record CardOfDeck(String id, String json, String hash, String question, String order, List<String> choices) {}

    static DeckCards read(Path deck) {
        List<Card> all = DeckReader.read(deck).cards().stream()
                .filter(card -> card.choices().isPresent())
                .toList();
        List<CardOfDeck> cards = IntStream.range(0, ASKED + PRACTISED)
                .mapToObj(number -> card(all.get(number), number))
                .toList();
        return new DeckCards(cards.subList(0, ASKED), cards.subList(ASKED, cards.size()));
    }

    private static CardOfDeck card(Card card, int number) {
        Choices choices = card.choices().orElseThrow();
        List<Integer> order = IntStream.range(0, choices.size())
                .mapToObj(i -> (i + number) % choices.size())
                .toList();
        return new CardOfDeck(
                card.id(),
                CardJson.write(card),
                CardJson.fingerprint(card),
                card.question(),
                String.join("", order.stream().map(String::valueOf).toList()),
                order.stream().map(choices::at).toList());
    }
}
