package io.github.k8scard.memory;

import io.github.k8scard.deck.Card;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
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
 * A channel with one card each weekday, chosen by the bot's own classes; the rules differ in what they take for need.
 */
final class SimulatedChannel {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
    private static final Fsrs BELIEVED = new Fsrs();
    private static final int RECALLED_AFTER_DAYS = 30;

    /** Which of the cards that the channel has met comes next. New cards come on the same days under each rule. */
    enum Rule {
        RANDOM,
        /** What nothing is known of is posted in turn, the least recently posted card first. */
        ROUND_ROBIN,
        NEED
    }

    private final List<Card> deck;
    private final List<SimulatedMember> members;
    private final Rule rule;
    private final Set<DayOfWeek> introductionDays;
    private final Random chance;
    private final Map<LocalDate, ChosenCard> posted = new LinkedHashMap<>();
    private final Map<String, LocalDate> lastPosted = new HashMap<>();
    private final Map<SimulatedMember, LocalDate> lastAnswers = new HashMap<>();

    /** How it ended: the mean recall of all cards, 30 days after the last one. */
    record Outcome(double all, double nonPractisers) {}

    /**
     * @param seed the same members, with the same luck in the same order, under each rule
     */
    SimulatedChannel(List<Card> deck, Rule rule, Set<DayOfWeek> introductionDays, int size, long seed) {
        this.deck = deck;
        this.rule = rule;
        this.introductionDays = introductionDays;
        this.chance = new Random(seed);
        this.members = IntStream.range(0, size)
                .mapToObj(i ->
                        new SimulatedMember(0.2 + 0.7 * chance.nextDouble(), i % 3 == 0, new Random(31 * seed + i)))
                .toList();
    }

    SimulatedChannel run(int weekdays) {
        LocalDate today = FIRST;
        while (posted.size() < weekdays) {
            if (today.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0) {
                post(today);
            }
            today = today.plusDays(1);
        }
        return this;
    }

    /** What was posted on which date, oldest first. */
    Map<LocalDate, ChosenCard> posted() {
        return posted;
    }

    Outcome outcome() {
        LocalDate then = List.copyOf(posted.keySet()).get(posted.size() - 1).plusDays(RECALLED_AFTER_DAYS);
        return new Outcome(
                recall(members, then),
                recall(members.stream().filter(member -> !member.practises()).toList(), then));
    }

    private void post(LocalDate today) {
        Set<SimulatedMember> active = ActiveMembers.of(this::answeredSince, today);
        List<Candidate> candidates = deck.stream()
                .map(card -> new Candidate(
                        card, Optional.ofNullable(lastPosted.get(card.id())), need(card, active, today), false))
                .toList();
        ChosenCard choice = NextCard.choose(candidates, today, introductionDays).orElseThrow();
        posted.put(today, choice);
        lastPosted.put(choice.card().id(), today);
        for (SimulatedMember member : members) {
            if (member.attends(choice.card(), today)) {
                lastAnswers.put(member, today);
            }
            member.practise(deck, today);
        }
    }

    private OptionalDouble need(Card card, Set<SimulatedMember> active, LocalDate today) {
        return switch (rule) {
            case RANDOM -> OptionalDouble.of(chance.nextDouble());
            case ROUND_ROBIN -> OptionalDouble.empty();
            case NEED ->
                Need.of(
                        active.stream()
                                .map(member -> member.believed().get(card.id()))
                                .filter(Objects::nonNull)
                                .mapToDouble(remembered -> remembered.retrievability(BELIEVED, today))
                                .sum(),
                        active.size());
        };
    }

    private double recall(List<SimulatedMember> of, LocalDate date) {
        return of.stream()
                .flatMapToDouble(member -> deck.stream().mapToDouble(card -> member.recall(card, date)))
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
