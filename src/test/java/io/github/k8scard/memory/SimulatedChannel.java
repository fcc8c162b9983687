package io.github.k8scard.memory;

import static java.util.Comparator.naturalOrder;

import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.Difficulty;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A channel with one card on each of its days, chosen by the bot's own classes; the rules differ in what they take for
 * need, and two are a {@link ComparedRule}. Its members know no more of easy cards than of hard ones, so that new ones
 * come easiest first under each rule.
 */
final class SimulatedChannel {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
    private static final Fsrs BELIEVED = new Fsrs();
    private static final int RECALLED_AFTER_DAYS = 30;
    private static final int A_WEEK = 7;

    /** Which card comes next. */
    enum Rule {
        /** What comes back is left to chance. */
        RANDOM,
        /** What comes back is the card that was posted least recently. */
        ROUND_ROBIN,
        /** The bot's. */
        NEED,
        FORMER,
        BETWEEN
    }

    private final List<Card> deck;
    private final List<SimulatedMember> members;
    private final Rule rule;
    private final Set<DayOfWeek> weekdays;
    private final Random chance;
    private final Map<LocalDate, Card> posted = new LinkedHashMap<>();
    private final Map<String, LocalDate> lastPosted = new HashMap<>();
    private final Map<SimulatedMember, LocalDate> lastAnswers = new HashMap<>();
    private int repeats;

    /**
     * How it ended, for all members or some: the chances to recall a card, 30 days after the last one.
     *
     * @param introduced the mean over the cards that the channel has had
     * @param deck how many of all cards a member recalls, whether the channel has had them or not
     */
    record Outcome(double introduced, double deck) {}

    /**
     * @param seed the same members, with the same luck in the same order, under each rule
     */
    SimulatedChannel(List<Card> deck, Rule rule, Set<DayOfWeek> weekdays, int size, long seed) {
        this.deck = deck;
        this.rule = rule;
        this.weekdays = weekdays;
        this.chance = new Random(seed);
        this.members = IntStream.range(0, size)
                .mapToObj(i ->
                        new SimulatedMember(0.2 + 0.7 * chance.nextDouble(), i % 3 == 0, new Random(31 * seed + i)))
                .toList();
    }

    SimulatedChannel run(int weeks) {
        for (LocalDate today = FIRST; today.isBefore(FIRST.plusWeeks(weeks)); today = today.plusDays(1)) {
            if (weekdays.contains(today.getDayOfWeek())) {
                post(today);
            }
        }
        return this;
    }

    /** What was posted on which date, oldest first. */
    Map<LocalDate, Card> posted() {
        return posted;
    }

    /** How many cards came back within less than a week. */
    int repeats() {
        return repeats;
    }

    Outcome ofAll() {
        return outcome(members);
    }

    Outcome ofNonPractisers() {
        return outcome(members.stream().filter(member -> !member.practises()).toList());
    }

    private Outcome outcome(List<SimulatedMember> of) {
        LocalDate then = List.copyOf(posted.keySet()).get(posted.size() - 1).plusDays(RECALLED_AFTER_DAYS);
        return new Outcome(
                recall(of, List.copyOf(new HashSet<>(posted.values())), then), deck.size() * recall(of, deck, then));
    }

    private void post(LocalDate today) {
        List<Candidate> candidates = deck.stream()
                .map(card -> new Candidate(card, Optional.ofNullable(lastPosted.get(card.id())), false))
                .toList();
        Card card = choose(candidates, today);
        posted.put(today, card);
        LocalDate before = lastPosted.put(card.id(), today);
        if (before != null && before.isAfter(today.minusDays(A_WEEK))) {
            repeats++;
        }
        for (SimulatedMember member : members) {
            if (member.attends(card, today)) {
                lastAnswers.put(member, today);
            }
            member.practise(deck, today);
        }
    }

    private Card choose(List<Candidate> candidates, LocalDate today) {
        return switch (rule) {
            case FORMER -> ComparedRule.FORMER.choose(candidates, today, needs(deck, today));
            case BETWEEN -> ComparedRule.BETWEEN.choose(candidates, today, needs(deck, today));
            case RANDOM, ROUND_ROBIN, NEED -> chosenByTheBot(candidates, today);
        };
    }

    private Card chosenByTheBot(List<Candidate> candidates, LocalDate today) {
        boolean review = ReviewDays.include(weekdays, today.getDayOfWeek(), () -> false);
        return NextCard.choose(candidates, today, review, SimulatedChannel::easiest, cards -> needs(cards, today))
                .orElseThrow()
                .card();
    }

    private static Difficulty easiest(List<Card> cards) {
        return cards.stream().map(Card::difficulty).min(naturalOrder()).orElseThrow();
    }

    private Map<String, Double> needs(List<Card> cards, LocalDate today) {
        Set<SimulatedMember> active = ActiveMembers.of(this::answeredSince, today);
        Map<String, Double> needs = new HashMap<>();
        for (Card card : cards) {
            switch (rule) {
                case RANDOM -> needs.put(card.id(), chance.nextDouble());
                case ROUND_ROBIN -> {}
                case NEED, FORMER, BETWEEN -> need(card, active, today).ifPresent(need -> needs.put(card.id(), need));
            }
        }
        return needs;
    }

    private static OptionalDouble need(Card card, Set<SimulatedMember> active, LocalDate today) {
        return Need.of(
                active.stream()
                        .map(member -> member.believed().get(card.id()))
                        .filter(Objects::nonNull)
                        .mapToDouble(remembered -> remembered.retrievability(BELIEVED, today))
                        .sum(),
                active.size());
    }

    private static double recall(List<SimulatedMember> of, List<Card> cards, LocalDate date) {
        return of.stream()
                .flatMapToDouble(member -> cards.stream().mapToDouble(card -> member.recall(card, date)))
                .average()
                .orElseThrow();
    }

    private Set<SimulatedMember> answeredSince(LocalDate date) {
        return lastAnswers.entrySet().stream()
                .filter(answer -> !answer.getValue().isBefore(date))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
