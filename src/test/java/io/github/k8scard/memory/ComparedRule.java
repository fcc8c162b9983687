package io.github.k8scard.memory;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
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
 * A way to choose that the bot does not take, to compare with: new cards on some weekdays, and on all others the one
 * with the greatest need.
 *
 * @param newCards the weekdays for new cards
 * @param restDays for how many days a card rests
 */
record ComparedRule(Set<DayOfWeek> newCards, int restDays) {
    /** The bot's before variety came first. */
    static final ComparedRule FORMER = new ComparedRule(Set.of(MONDAY, WEDNESDAY, FRIDAY), 2);

    /** In a channel with a card every day, one more review a week than the bot's. */
    static final ComparedRule BETWEEN = new ComparedRule(Set.of(MONDAY, WEDNESDAY, FRIDAY, SUNDAY), 5);

    private static final int INTRODUCED_AT_LEAST = 5;

    Card choose(List<Candidate> deck, LocalDate today, Map<String, Double> needs) {
        List<Candidate> seen = deck.stream().filter(Candidate::introduced).toList();
        boolean isNew = seen.size() < INTRODUCED_AT_LEAST || newCards.contains(today.getDayOfWeek());
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

    private Optional<Card> neediest(List<Candidate> seen, LocalDate today, Map<String, Double> needs) {
        Comparator<Candidate> leastRecent =
                comparing(candidate -> candidate.lastPosted().orElseThrow());
        Stream<Candidate> rested = seen.stream()
                .filter(candidate -> !candidate.lastPosted().orElseThrow().isAfter(today.minusDays(restDays)));
        return rested.min(comparingDouble((Candidate candidate) ->
                                -needs.getOrDefault(candidate.card().id(), 0.0))
                        .thenComparing(leastRecent))
                .or(() -> seen.stream().min(leastRecent))
                .map(Candidate::card);
    }
}
