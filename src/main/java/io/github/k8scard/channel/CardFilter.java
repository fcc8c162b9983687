package io.github.k8scard.channel;

import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.Difficulty;
import java.util.Set;

/**
 * Which cards of the deck a channel wants. A card has to be of one of the topics, carry one of the tags and be of one
 * of the difficulties; where nothing is named, anything is right. Names that the deck does not know any more fit no
 * card.
 *
 * @param topics whole names
 * @param tags whole tags
 */
public record CardFilter(Set<String> topics, Set<String> tags, Set<Difficulty> difficulties) {
    /** Every card. */
    public static final CardFilter ALL = new CardFilter(Set.of(), Set.of(), Set.of());

    public CardFilter {
        topics = Set.copyOf(topics);
        tags = Set.copyOf(tags);
        difficulties = Set.copyOf(difficulties);
    }

    public boolean accepts(Card card) {
        return (topics.isEmpty() || topics.contains(card.topic()))
                && (tags.isEmpty() || card.tags().stream().anyMatch(tags::contains))
                && (difficulties.isEmpty() || difficulties.contains(card.difficulty()));
    }
}
