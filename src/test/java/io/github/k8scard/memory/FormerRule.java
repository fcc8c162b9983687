package io.github.k8scard.memory;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import io.github.k8scard.deck.Card;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How cards were chosen before variety came first, to compare with: new ones on three days a week, and on all others the
 * one with the greatest need, once it has rested for two days.
 */
final class FormerRule {
    private static final Set<DayOfWeek> NEW_CARDS = Set.of(MONDAY, WEDNESDAY, FRIDAY);
    private static final int INTRODUCED_AT_LEAST = 5;
    private static final int RESTS_FOR_DAYS = 2;

    private FormerRule() {}

    static Card choose(List<Candidate> deck, LocalDate today, Map<String, Double> needs) {
        List<Candidate> seen = deck.stream().filter(Candidate::introduced).toList();
        boolean isNew = seen.size() < INTRODUCED_AT_LEAST || NEW_CARDS.contains(today.getDayOfWeek());
        Optional<Card> unseen = unseen(deck, seen);
        Optional<Card> again = neediest(seen, today, needs);
        return (isNew ? unseen.or(() -> again) : again.or(() -> unseen)).orElseThrow();
    }

    private static Optional<Card> unseen(List<Candidate> deck, List<Candidate> seen) {
        Map<String, Long> introducedByTopic =
                seen.stream().collect(Collectors.groupingBy(one -> one.card().topic(), Collectors.counting()));
        return deck.stream()
                .filter(candidate -> !candidate.introduced())
                .map(Candidate::card)
                .min(comparing(Card::difficulty)
                        .thenComparing(card -> introducedByTopic.getOrDefault(card.topic(), 0L)));
    }

    private static Optional<Card> neediest(List<Candidate> seen, LocalDate today, Map<String, Double> needs) {
        Comparator<Candidate> leastRecent = comparing(candidate -> candidate.lastPosted().orElseThrow());
        Stream<Candidate> rested = seen.stream()
                .filter(candidate ->
                        !candidate.lastPosted().orElseThrow().isAfter(today.minusDays(RESTS_FOR_DAYS)));
        return rested.min(comparingDouble((Candidate candidate) ->
                                -needs.getOrDefault(candidate.card().id(), 0.0))
                        .thenComparing(leastRecent))
                .or(() -> seen.stream().min(leastRecent))
                .map(Candidate::card);
    }
}
