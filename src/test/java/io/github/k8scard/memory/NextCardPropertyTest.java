package io.github.k8scard.memory;

import static io.github.k8scard.memory.Cards.card;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.deck.Card;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Plays channels with random decks and weekdays for half a year each. Their members answer at random, and ask for
 * extra cards now and then. A card is open on the date of its round; at the daily card, so is an extra one of the date
 * before.
 */
class NextCardPropertyTest {
    private static final LocalDate START = LocalDate.of(2026, 11, 23);
    private static final int SEEDS = 60;
    private static final int DAYS = 180;
    private static final int REST = 7;

    private final Fsrs fsrs = new Fsrs();

    @Test
    void a_card_comes_back_within_a_week_only_if_all_others_would_too_or_are_open() {
        int repeats = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            for (Posted posted : play(seed)) {
                if (posted.before()
                        .filter(date -> date.isAfter(posted.date().minusDays(REST)))
                        .isPresent()) {
                    repeats++;
                    assertThat(posted.others())
                            .as("seed %d, %s", seed, posted)
                            .noneMatch(other -> other.lastPosted()
                                    .filter(date -> date.isAfter(posted.date().minusDays(REST)))
                                    .isEmpty());
                }
            }
        }
        assertThat(repeats).as("small decks repeat").isPositive();
    }

    @Test
    void there_are_two_reviews_a_week_at_most_while_there_are_unseen_cards() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Map<LocalDate, Integer> reviews = new HashMap<>();
            boolean last = false;
            for (Posted posted : play(seed)) {
                if (!posted.daily()) {
                    continue;
                }
                boolean review = posted.unseenLeft() && !isNew(posted);
                LocalDate week = posted.date().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                assertThat(reviews.merge(week, review ? 1 : 0, Integer::sum))
                        .as("seed %d, %s", seed, posted)
                        .isLessThanOrEqualTo(2);
                assertThat(review && last)
                        .as("two in a row: seed %d, %s", seed, posted)
                        .isFalse();
                last = review;
            }
        }
    }

    @Test
    void a_card_is_new_once_and_the_first_five_all_are() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Set<String> introduced = new HashSet<>();
            for (Posted posted : play(seed)) {
                boolean first = introduced.add(posted.id());
                assertThat(isNew(posted)).as("seed %d, %s", seed, posted).isEqualTo(first);
                assertThat(first || introduced.size() >= 5 || !posted.unseenLeft())
                        .as("seed %d, %s", seed, posted)
                        .isTrue();
            }
        }
    }

    @Test
    void an_open_card_is_never_chosen() {
        for (int seed = 0; seed < SEEDS; seed++) {
            assertThat(play(seed)).allMatch(posted -> !posted.open().contains(posted.id()));
        }
    }

    @Test
    void the_same_history_gives_the_same_cards() {
        for (int seed = 0; seed < SEEDS; seed++) {
            assertThat(play(seed)).as("seed %d", seed).isEqualTo(play(seed));
        }
    }

    /**
     * A card that came.
     *
     * @param before when it had come last
     * @param others the other cards that were not open
     */
    private record Posted(
            LocalDate date,
            boolean daily,
            String id,
            Reason reason,
            Optional<LocalDate> before,
            List<Candidate> others,
            Set<String> open) {
        boolean unseenLeft() {
            return others.stream().anyMatch(other -> !other.introduced());
        }
    }

    private static boolean isNew(Posted posted) {
        return posted.reason() instanceof Reason.NewCard;
    }

    private List<Posted> play(int seed) {
        return new Play(seed).run();
    }

    private final class Play {
        private final SplittableRandom random;
        private final List<Card> deck = new ArrayList<>();
        private final Set<DayOfWeek> weekdays = new TreeSet<>();
        private final List<Map<String, Remembered>> memories = new ArrayList<>();
        private final List<Posted> posted = new ArrayList<>();

        Play(int seed) {
            random = new SplittableRandom(seed);
            int size = random.nextInt(1, 150);
            for (int i = 0; i < size; i++) {
                deck.add(card("card-" + i, "topic-" + random.nextInt(8), random.nextInt(1, 4)));
            }
            int days = random.nextInt(1, 8);
            while (weekdays.size() < days) {
                weekdays.add(DayOfWeek.of(random.nextInt(1, 8)));
            }
            int members = random.nextInt(0, 6);
            for (int i = 0; i < members; i++) {
                memories.add(new HashMap<>());
            }
        }

        List<Posted> run() {
            for (LocalDate date = START; date.isBefore(START.plusDays(DAYS)); date = date.plusDays(1)) {
                if (weekdays.contains(date.getDayOfWeek())) {
                    boolean review = ReviewDays.include(weekdays, date.getDayOfWeek(), this::lastWasNew);
                    post(date, true, review, open(date, true));
                }
                if (random.nextInt(10) == 0) {
                    post(date, false, true, open(date, false));
                }
            }
            return posted;
        }

        private boolean lastWasNew() {
            return posted.stream()
                    .filter(Posted::daily)
                    .reduce((earlier, later) -> later)
                    .filter(NextCardPropertyTest::isNew)
                    .isPresent();
        }

        private Set<String> open(LocalDate date, boolean daily) {
            Set<String> open = new TreeSet<>();
            for (Posted earlier : posted) {
                boolean yesterdaysExtra =
                        daily && !earlier.daily() && earlier.date().equals(date.minusDays(1));
                if (yesterdaysExtra || earlier.date().equals(date)) {
                    open.add(earlier.id());
                }
            }
            return open;
        }

        private void post(LocalDate date, boolean daily, boolean review, Set<String> open) {
            List<Candidate> candidates = deck.stream()
                    .map(card -> new Candidate(card, lastPosted(card), open.contains(card.id())))
                    .toList();
            NextCard.choose(
                            candidates,
                            date,
                            review,
                            unseen -> new Ability(1).suited(unseen).orElseThrow(),
                            rested -> needs(rested, date))
                    .ifPresent(choice -> {
                        Card card = choice.card();
                        List<Candidate> others = candidates.stream()
                                .filter(other -> !other.open() && !other.card().equals(card))
                                .toList();
                        posted.add(new Posted(date, daily, card.id(), choice.reason(), lastPosted(card), others, open));
                        memories.forEach(memory -> answer(memory, card.id(), date));
                    });
        }

        private Optional<LocalDate> lastPosted(Card card) {
            return posted.stream()
                    .filter(earlier -> earlier.id().equals(card.id()))
                    .map(Posted::date)
                    .reduce((earlier, later) -> later);
        }

        private Map<String, Double> needs(List<Card> cards, LocalDate today) {
            Map<String, Double> needs = new HashMap<>();
            for (Card card : cards) {
                double remembered = memories.stream()
                        .map(memory -> memory.get(card.id()))
                        .filter(Objects::nonNull)
                        .mapToDouble(memory -> memory.retrievability(fsrs, today))
                        .sum();
                OptionalDouble need = Need.of(remembered, memories.size());
                need.ifPresent(value -> needs.put(card.id(), value));
            }
            return needs;
        }

        private void answer(Map<String, Remembered> memory, String id, LocalDate date) {
            if (random.nextInt(100) < 55) {
                Grade grade = random.nextInt(100) < 60 ? Grade.GOOD : Grade.AGAIN;
                memory.merge(
                        id,
                        new Remembered(fsrs.first(grade), date),
                        (before, first) -> before.answered(fsrs, grade, date));
            }
        }
    }
}
