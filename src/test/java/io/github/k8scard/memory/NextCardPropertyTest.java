package io.github.k8scard.memory;

import static io.github.k8scard.memory.Cards.card;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.deck.Card;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Plays channels with random decks and members who answer at random, for half a year of weekdays each. */
class NextCardPropertyTest {
    private static final Set<DayOfWeek> INTRODUCTION_DAYS = Set.of(MONDAY, WEDNESDAY, FRIDAY);
    private static final LocalDate START = LocalDate.of(2026, 11, 23);
    private static final int SEEDS = 40;
    private static final int DAYS = 180;

    private final Fsrs fsrs = new Fsrs();

    @Test
    void a_card_rests_for_two_days_unless_all_others_do_too() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Map<String, LocalDate> last = new HashMap<>();
            int cards = deck(seed).size();
            for (Posted posted : play(seed)) {
                LocalDate before = last.put(posted.id(), posted.date());
                long rested = last.values().stream()
                        .filter(date -> !date.isAfter(posted.date().minusDays(2)))
                        .count();
                assertThat(before == null || !before.isAfter(posted.date().minusDays(2)) || rested == 0)
                        .as("seed %d, %d cards, %s", seed, cards, posted)
                        .isTrue();
            }
        }
    }

    @Test
    void every_card_is_introduced_once_and_three_a_week_at_the_most_after_the_first_five() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Map<String, LocalDate> introduced = new HashMap<>();
            for (Posted posted : play(seed)) {
                boolean isNew = introduced.putIfAbsent(posted.id(), posted.date()) == null;
                assertThat(posted.reason() instanceof Reason.NewCard)
                        .as("seed %d, %s", seed, posted)
                        .isEqualTo(isNew);
                assertThat(!isNew
                                || introduced.size() <= 5
                                || INTRODUCTION_DAYS.contains(posted.date().getDayOfWeek()))
                        .as("seed %d, %s", seed, posted)
                        .isTrue();
            }
            int weekdays = play(seed).size();
            assertThat(introduced)
                    .as("seed %d", seed)
                    .hasSize(Math.min(deck(seed).size(), introductions(weekdays)));
        }
    }

    @Test
    void the_same_history_gives_the_same_cards() {
        for (int seed = 0; seed < SEEDS; seed++) {
            assertThat(play(seed)).as("seed %d", seed).isEqualTo(play(seed));
        }
    }

    private record Posted(LocalDate date, String id, Reason reason) {}

    /** The first week brings five, each later one three. */
    private static int introductions(int weekdays) {
        int restOfLastWeek = weekdays % 5;
        return 5 + (weekdays / 5 - 1) * 3 + (restOfLastWeek + 1) / 2;
    }

    private static List<Card> deck(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Card> deck = new ArrayList<>();
        int size = random.nextInt(1, 60);
        for (int i = 0; i < size; i++) {
            deck.add(card("card-" + i, "topic-" + random.nextInt(8), random.nextInt(1, 4)));
        }
        return deck;
    }

    private List<Posted> play(int seed) {
        SplittableRandom random = new SplittableRandom(~seed);
        List<Card> deck = deck(seed);
        int members = random.nextInt(0, 6);
        Map<String, LocalDate> lastPosted = new HashMap<>();
        List<Map<String, Remembered>> memories = new ArrayList<>();
        for (int i = 0; i < members; i++) {
            memories.add(new HashMap<>());
        }
        List<Posted> posted = new ArrayList<>();
        for (LocalDate date = START; date.isBefore(START.plusDays(DAYS)); date = date.plusDays(1)) {
            if (date.getDayOfWeek().compareTo(FRIDAY) > 0) {
                continue;
            }
            ChosenCard choice = NextCard.choose(candidates(deck, lastPosted, memories, date), date, INTRODUCTION_DAYS)
                    .orElseThrow();
            String id = choice.card().id();
            lastPosted.put(id, date);
            posted.add(new Posted(date, id, choice.reason()));
            for (Map<String, Remembered> memory : memories) {
                if (random.nextInt(100) < 55) {
                    answer(memory, id, date, random.nextInt(100) < 60 ? Grade.GOOD : Grade.AGAIN);
                }
            }
        }
        return posted;
    }

    private List<Candidate> candidates(
            List<Card> deck,
            Map<String, LocalDate> lastPosted,
            List<Map<String, Remembered>> memories,
            LocalDate today) {
        return deck.stream()
                .map(card -> new Candidate(
                        card,
                        Optional.ofNullable(lastPosted.get(card.id())),
                        Need.of(
                                memories.stream()
                                        .map(memory -> memory.get(card.id()))
                                        .filter(Objects::nonNull)
                                        .mapToDouble(remembered -> remembered.retrievability(fsrs, today))
                                        .sum(),
                                memories.size()),
                        false))
                .toList();
    }

    private void answer(Map<String, Remembered> memory, String id, LocalDate date, Grade grade) {
        memory.merge(
                id,
                new Remembered(fsrs.first(grade), date),
                (before, first) -> new Remembered(fsrs.next(before.memory(), before.elapsedDays(date), grade), date));
    }
}
