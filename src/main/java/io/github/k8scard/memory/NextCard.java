package io.github.k8scard.memory;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.Difficulty;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which card a channel gets next. Pure: the same candidates on the same date give the same card, whatever the order
 * in which needs were added up.
 *
 * <p>A card rests for a week, so that it comes back within one only if the channel has nothing else. A review is the
 * rested card with the greatest need, the group form of reviewing in proportion to the chance of having forgotten
 * (Tabibian et al., 2019, "Enhancing human learning via spaced repetition optimization", PNAS 116).
 */
public final class NextCard {
    private static final int INTRODUCED_AT_LEAST = 5;
    private static final int RESTS_FOR_DAYS = 7;
    /** Needs closer than this differ by rounding only. */
    private static final double SAME_NEED = 1e-9;

    private static final Comparator<Candidate> LEAST_RECENT_FIRST = comparing(
                    (Candidate seen) -> seen.lastPosted().orElseThrow())
            .thenComparing(seen -> seen.card().id());

    private NextCard() {}

    /**
     * The next card. On a day for a review it is a rested one, else an unseen one; on any other day, and until five
     * cards have been introduced, it is the other way round. If there is neither, it is the least recently posted.
     *
     * @param deck the cards that pass the channel's filter, in the order of the deck
     * @param today the local date of the round
     * @param review whether a review is wanted rather than a new card
     * @param suited which difficulty of the unseen cards, none of which is open, suits the channel; asked only if one
     *     of them comes
     * @param needs the {@link Need} of each of the rested cards, by id, or nothing if nobody ever answered; asked only
     *     if one of them comes
     * @return empty if the deck is empty or all of it is open
     */
    public static Optional<ChosenCard> choose(
            List<Candidate> deck,
            LocalDate today,
            boolean review,
            Function<List<Card>, Difficulty> suited,
            Function<List<Card>, Map<String, Double>> needs) {
        List<Candidate> closed = deck.stream().filter(card -> !card.open()).toList();
        List<Candidate> seen = closed.stream().filter(Candidate::introduced).toList();
        List<Candidate> rested =
                seen.stream().filter(card -> rested(card, today)).toList();
        boolean repeats = review && introduced(deck) >= INTRODUCED_AT_LEAST && !rested.isEmpty();
        if (seen.size() < closed.size() && !repeats) {
            return Optional.of(newCard(deck, suited));
        }
        if (rested.isEmpty()) {
            return seen.stream().min(LEAST_RECENT_FIRST).map(NextCard::itsTurn);
        }
        Map<String, Double> needed = needs.apply(cards(rested));
        return Optional.of(
                needed.isEmpty() ? itsTurn(Collections.min(rested, LEAST_RECENT_FIRST)) : neediest(rested, needed));
    }

    private static long introduced(List<Candidate> deck) {
        return deck.stream().filter(Candidate::introduced).count();
    }

    private static boolean rested(Candidate seen, LocalDate today) {
        return !seen.lastPosted().orElseThrow().isAfter(today.minusDays(RESTS_FOR_DAYS));
    }

    private static ChosenCard newCard(List<Candidate> deck, Function<List<Card>, Difficulty> suited) {
        List<Card> unseen = deck.stream()
                .filter(candidate -> !candidate.introduced() && !candidate.open())
                .map(Candidate::card)
                .toList();
        Difficulty difficulty = suited.apply(unseen);
        Map<String, Long> introducedByTopic = deck.stream()
                .filter(Candidate::introduced)
                .collect(Collectors.groupingBy(seen -> seen.card().topic(), Collectors.counting()));
        return unseen.stream()
                .filter(card -> card.difficulty() == difficulty)
                .min(comparing(card -> introducedByTopic.getOrDefault(card.topic(), 0L)))
                .map(card -> new ChosenCard(card, new Reason.NewCard()))
                .orElseThrow();
    }

    private static ChosenCard neediest(List<Candidate> rested, Map<String, Double> needs) {
        Comparator<Candidate> neediestFirst = comparingLong((Candidate candidate) -> roundedNeed(candidate, needs))
                .reversed()
                .thenComparing(LEAST_RECENT_FIRST);
        Card card = Collections.min(rested, neediestFirst).card();
        return new ChosenCard(card, new Reason.Needed(needs.get(card.id())));
    }

    private static ChosenCard itsTurn(Candidate seen) {
        return new ChosenCard(seen.card(), new Reason.LeastRecent());
    }

    private static long roundedNeed(Candidate candidate, Map<String, Double> needs) {
        return Math.round(needs.get(candidate.card().id()) / SAME_NEED);
    }

    private static List<Card> cards(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::card).toList();
    }
}
