package io.github.k8scard.memory;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

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
 * Which card a channel gets next. Pure: the same candidates on the same date give the same card, whatever the order
 * in which needs were added up.
 *
 * <p>On introduction days, and until enough cards have been introduced, it is the next unseen one. Else it is the
 * card with the greatest need, the group form of reviewing in proportion to the chance of having forgotten (Tabibian
 * et al., 2019, "Enhancing human learning via spaced repetition optimization", PNAS 116).
 */
public final class NextCard {
    private static final int INTRODUCED_AT_LEAST = 5;
    private static final int DAYS_BETWEEN_POSTINGS = 2;
    /** Needs closer than this differ by rounding only. */
    private static final double SAME_NEED = 1e-9;

    private static final Comparator<Candidate> LEAST_RECENT_FIRST = comparing(
                    (Candidate seen) -> seen.lastPosted().orElseThrow())
            .thenComparing(seen -> seen.card().id());
    private static final Comparator<Candidate> NEEDIEST_FIRST =
            comparingLong(NextCard::roundedNeed).reversed().thenComparing(LEAST_RECENT_FIRST);

    private NextCard() {}

    /**
     * The cards among which need decides; of all others nobody has to know it.
     *
     * @param deck as for {@link #choose}; needs are of no account
     * @param today the local date of the round
     * @param introductionDays as for {@link #choose}
     * @return none if the round is for a new card
     */
    public static List<Candidate> contenders(List<Candidate> deck, LocalDate today, Set<DayOfWeek> introductionDays) {
        return introduces(deck, today, introductionDays) && firstUnseen(deck).isPresent()
                ? List.of()
                : rested(seen(deck), today).toList();
    }

    /**
     * @param deck the cards that pass the channel's filter, in the order of the deck
     * @param today the local date of the round
     * @param introductionDays the days that get a new card while there are unseen ones; none for an extra round
     * @return empty if the deck is empty or all of it is open
     */
    public static Optional<ChosenCard> choose(List<Candidate> deck, LocalDate today, Set<DayOfWeek> introductionDays) {
        Optional<ChosenCard> unseen = firstUnseen(deck);
        Optional<ChosenCard> seen = bestSeen(deck, today);
        return introduces(deck, today, introductionDays) ? unseen.or(() -> seen) : seen.or(() -> unseen);
    }

    private static boolean introduces(List<Candidate> deck, LocalDate today, Set<DayOfWeek> introductionDays) {
        long introduced = deck.stream().filter(Candidate::introduced).count();
        return introduced < INTRODUCED_AT_LEAST || introductionDays.contains(today.getDayOfWeek());
    }

    private static Optional<ChosenCard> firstUnseen(List<Candidate> deck) {
        Map<String, Long> introducedByTopic = deck.stream()
                .filter(Candidate::introduced)
                .collect(Collectors.groupingBy(seen -> seen.card().topic(), Collectors.counting()));
        return deck.stream()
                .filter(candidate -> !candidate.introduced() && !candidate.open())
                .map(Candidate::card)
                .min(comparing(Card::difficulty)
                        .thenComparing(card -> introducedByTopic.getOrDefault(card.topic(), 0L)))
                .map(card -> new ChosenCard(card, new Reason.NewCard()));
    }

    private static Optional<ChosenCard> bestSeen(List<Candidate> deck, LocalDate today) {
        List<Candidate> seen = seen(deck);
        Optional<ChosenCard> needed = rested(seen, today)
                .filter(candidate -> candidate.need().isPresent())
                .min(NEEDIEST_FIRST)
                .map(candidate -> new ChosenCard(
                        candidate.card(), new Reason.Needed(candidate.need().orElseThrow())));
        return needed.or(() -> seen.stream()
                .min(LEAST_RECENT_FIRST)
                .map(candidate -> new ChosenCard(candidate.card(), new Reason.LeastRecent())));
    }

    private static List<Candidate> seen(List<Candidate> deck) {
        return deck.stream()
                .filter(candidate -> candidate.introduced() && !candidate.open())
                .toList();
    }

    private static Stream<Candidate> rested(List<Candidate> seen, LocalDate today) {
        LocalDate newest = today.minusDays(DAYS_BETWEEN_POSTINGS);
        return seen.stream()
                .filter(candidate -> !candidate.lastPosted().orElseThrow().isAfter(newest));
    }

    private static long roundedNeed(Candidate candidate) {
        return Math.round(candidate.need().orElseThrow() / SAME_NEED);
    }
}
