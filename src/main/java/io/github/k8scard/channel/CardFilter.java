package io.github.k8scard.channel;

import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.CardGroup;
import io.github.k8scard.deck.Deck;
import io.github.k8scard.deck.Decks;
import io.github.k8scard.deck.Difficulty;
import io.github.k8scard.deck.Grouping;
import io.github.k8scard.deck.KubernetesVersion;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which cards a channel wants. A card has to be in one of the decks, of one of the topics, carry one of the tags and be
 * of one of the difficulties; where nothing is named, anything is right. Names that no deck knows any more fit no card.
 *
 * @param decks whole titles
 * @param topics whole names
 * @param tags whole tags
 * @param version what the channel's clusters run: cards on what a later version brought wait until it says a later one;
 *     absent if it wants these too
 */
public record CardFilter(
        Set<String> decks,
        Set<String> topics,
        Set<String> tags,
        Set<Difficulty> difficulties,
        Optional<KubernetesVersion> version) {
    /** Every card. */
    public static final CardFilter ALL = new CardFilter(Set.of(), Set.of(), Set.of(), Set.of(), Optional.empty());

    public CardFilter {
        decks = Set.copyOf(decks);
        topics = Set.copyOf(topics);
        tags = Set.copyOf(tags);
        difficulties = Set.copyOf(difficulties);
    }

    /** Whether a card of these decks is wanted. */
    public Predicate<Card> in(Decks all) {
        return card -> accepts(card)
                && (decks.isEmpty()
                        || all.deckOf(card.id())
                                .map(Deck::title)
                                .filter(decks::contains)
                                .isPresent());
    }

    /** What is wanted of these decks, in their order. */
    public List<Card> cardsIn(Decks all) {
        return all.cards().stream().filter(in(all)).toList();
    }

    /** What is named that these decks do not have. */
    public List<CardGroup> goneFrom(Decks all) {
        return Stream.of(named(Grouping.DECK, decks), named(Grouping.TOPIC, topics), named(Grouping.TAG, tags))
                .flatMap(groups -> groups)
                .filter(group -> group.cardsIn(all).isEmpty())
                .toList();
    }

    private static Stream<CardGroup> named(Grouping by, Set<String> names) {
        return names.stream().sorted().map(name -> new CardGroup(by, name));
    }

    private boolean accepts(Card card) {
        return (topics.isEmpty() || topics.contains(card.topic()))
                && (tags.isEmpty() || card.tags().stream().anyMatch(tags::contains))
                && (difficulties.isEmpty() || difficulties.contains(card.difficulty()))
                && !isTooNew(card);
    }

    private boolean isTooNew(Card card) {
        return version.flatMap(runs -> card.reference().since().filter(since -> since.compareTo(runs) > 0))
                .isPresent();
    }
}
