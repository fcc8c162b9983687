package io.github.k8scard.memory;

import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.Decks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much somebody has had of the decks: a channel that was asked the cards, or a member who answered them.
 *
 * @param all of all cards together, under no name
 * @param decks of each deck, in the order in which the files were named
 * @param begun of each topic of which they have had a card, by name
 * @param ahead of each topic of which they have had none, by name
 * @param tags of the cards with each tag, the tag with the most cards first
 */
public record DeckCoverage(
        Coverage all, List<Coverage> decks, List<Coverage> begun, List<Coverage> ahead, List<Coverage> tags) {
    public DeckCoverage {
        decks = List.copyOf(decks);
        begun = List.copyOf(begun);
        ahead = List.copyOf(ahead);
        tags = List.copyOf(tags);
    }

    /** @param had ids of the cards that they have had; those that are no longer in a deck do not count */
    public static DeckCoverage of(Decks decks, Set<String> had) {
        List<Coverage> topics = decks.topics().stream()
                .map(topic -> coverage(topic.name(), decks.cardsOn(topic.name()), had))
                .sorted(ByName.of(Coverage::name))
                .toList();
        return new DeckCoverage(
                coverage("", decks.cards(), had),
                decks.decks().stream()
                        .map(deck -> coverage(deck.title(), deck.cards(), had))
                        .toList(),
                topics.stream().filter(topic -> !topic.isAhead()).toList(),
                topics.stream().filter(Coverage::isAhead).toList(),
                tags(decks, had));
    }

    /** How many topics there are. */
    public int topics() {
        return begun.size() + ahead.size();
    }

    private static List<Coverage> tags(Decks decks, Set<String> had) {
        Map<String, Integer> cards = new HashMap<>();
        Map<String, Integer> ofThem = new HashMap<>();
        for (Card card : decks.cards()) {
            for (String tag : Set.copyOf(card.tags())) {
                cards.merge(tag, 1, Integer::sum);
                ofThem.merge(tag, had.contains(card.id()) ? 1 : 0, Integer::sum);
            }
        }
        return decks.tags().stream()
                .map(tag -> new Coverage(tag, ofThem.get(tag), cards.get(tag)))
                .toList();
    }

    private static Coverage coverage(String name, List<Card> cards, Set<String> had) {
        return new Coverage(
                name,
                (int) cards.stream().filter(card -> had.contains(card.id())).count(),
                cards.size());
    }
}
