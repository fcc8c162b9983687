package io.github.k8scard.memory;

import static java.util.Comparator.comparingDouble;

import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.Decks;
import java.util.List;
import java.util.Map;

/**
 * How far a member is with the decks.
 *
 * @param known how many cards are known, see {@link Memory#isKnown}
 * @param met how many were answered at least once
 * @param cards how many there are
 * @param topics those of which a card was met, the best known first
 * @param ahead those of which none was met, by name
 */
public record Progress(int known, int met, int cards, List<Mastery> topics, List<Mastery> ahead) {
    public Progress {
        topics = List.copyOf(topics);
        ahead = List.copyOf(ahead);
    }

    /**
     * @param memories what the member remembers, by card id; of cards that are no longer in the deck nothing counts
     */
    public static Progress of(Decks decks, Map<String, Remembered> memories) {
        List<Mastery> all = decks.topics().stream()
                .map(topic -> mastery(topic.name(), decks.cardsOn(topic.name()), memories))
                .toList();
        return new Progress(
                all.stream().mapToInt(Mastery::known).sum(),
                all.stream().mapToInt(Mastery::met).sum(),
                decks.cards().size(),
                all.stream()
                        .filter(mastery -> mastery.met() > 0)
                        .sorted(comparingDouble((Mastery mastery) -> share(mastery.known(), mastery))
                                .thenComparingDouble(mastery -> share(mastery.met(), mastery))
                                .reversed())
                        .toList(),
                all.stream()
                        .filter(mastery -> mastery.met() == 0)
                        .sorted(ByName.of(Mastery::topic))
                        .toList());
    }

    private static Mastery mastery(String topic, List<Card> cards, Map<String, Remembered> memories) {
        List<Remembered> met = cards.stream()
                .filter(card -> memories.containsKey(card.id()))
                .map(card -> memories.get(card.id()))
                .toList();
        int known = (int)
                met.stream().filter(remembered -> remembered.memory().isKnown()).count();
        return new Mastery(topic, known, met.size(), cards.size());
    }

    private static double share(int part, Mastery of) {
        return (double) part / of.cards();
    }
}
