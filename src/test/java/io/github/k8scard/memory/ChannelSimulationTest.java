package io.github.k8scard.memory;

import static io.github.k8scard.memory.SimulatedChannel.Rule.NEED;
import static io.github.k8scard.memory.SimulatedChannel.Rule.RANDOM;
import static io.github.k8scard.memory.SimulatedChannel.Rule.ROUND_ROBIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.DeckReader;
import io.github.k8scard.deck.Decks;
import io.github.k8scard.memory.SimulatedChannel.Outcome;
import io.github.k8scard.memory.SimulatedChannel.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Twelve simulated members and the bot's own rules, see {@code docs/learning.md}. */
class ChannelSimulationTest {
    private static final Set<DayOfWeek> INTRODUCTION_DAYS = IntroductionDays.of(
            Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY));
    private static final int WEEKDAYS = 60;
    private static final int MEMBERS = 12;
    private static final int CHANNELS = 300;
    private static final List<Card> DECK = IntStream.range(0, 40)
            .mapToObj(i -> Cards.card("card-%02d".formatted(i), "topic-" + i % 10, 1 + i / 14))
            .toList();

    private static SimulatedChannel channel(Rule rule, int weekdays, long seed) {
        return new SimulatedChannel(DECK, rule, INTRODUCTION_DAYS, MEMBERS, seed).run(weekdays);
    }

    @ParameterizedTest
    @EnumSource
    void no_card_comes_twice_within_two_days(Rule rule) {
        for (long seed = 0; seed < 5; seed++) {
            Map<String, LocalDate> last = new HashMap<>();
            channel(rule, WEEKDAYS, seed).posted().forEach((date, choice) -> {
                LocalDate before = last.put(choice.card().id(), date);
                assertThat(before == null ? 99 : ChronoUnit.DAYS.between(before, date))
                        .as("%s on %s", choice.card().id(), date)
                        .isGreaterThanOrEqualTo(2);
            });
        }
    }

    @Test
    void new_cards_come_on_mondays_wednesdays_and_fridays_and_until_there_are_five() {
        for (long seed = 0; seed < 5; seed++) {
            Set<String> met = new HashSet<>();
            channel(NEED, WEEKDAYS, seed).posted().forEach((date, choice) -> {
                boolean expected = met.size() < 5 || INTRODUCTION_DAYS.contains(date.getDayOfWeek());
                assertThat(met.add(choice.card().id())).as("new on %s", date).isEqualTo(expected);
            });
            assertThat(met).hasSize(3 * 12 + 2);
        }
    }

    @Test
    void every_topic_is_reached() {
        Set<String> reached = new HashSet<>();
        channel(NEED, WEEKDAYS, 1)
                .posted()
                .values()
                .forEach(choice -> reached.add(choice.card().topic()));
        assertThat(reached).hasSize(10);
    }

    @Test
    void of_the_deck_that_ships_every_topic_with_an_easy_card_is_reached_in_eighteen_weeks() {
        var shipped = Decks.of(DeckReader.read(Path.of("deck.json")));
        Set<String> reached = new HashSet<>();
        new SimulatedChannel(shipped.cards(), NEED, INTRODUCTION_DAYS, MEMBERS, 1)
                .run(18 * 5)
                .posted()
                .values()
                .forEach(choice -> reached.add(choice.card().topic()));
        Set<String> easy = new HashSet<>();
        shipped.cards().stream()
                .filter(card -> card.difficulty().number() == 1)
                .forEach(card -> easy.add(card.topic()));
        assertThat(reached).containsAll(easy);
    }

    @Test
    void the_card_that_is_needed_most_makes_members_remember_more_than_taking_turns() {
        Mean gain = gain(outcomes(NEED, WEEKDAYS, 60), outcomes(ROUND_ROBIN, WEEKDAYS, 60));
        assertThat(gain.mean()).as("gain in recall, %s", gain).isGreaterThan(3 * gain.error());
    }

    @Test
    @Tag("thorough")
    void the_table_of_the_documentation() throws IOException {
        var lines = new ArrayList<String>();
        for (int weekdays : new int[] {60, 130}) {
            Map<Rule, List<Outcome>> outcomes = new EnumMap<>(Rule.class);
            for (Rule rule : Rule.values()) {
                outcomes.put(rule, outcomes(rule, weekdays, CHANNELS));
                lines.add("| %d | %s | %s | %s |"
                        .formatted(
                                weekdays,
                                rule,
                                Mean.of(outcomes.get(rule), Outcome::all),
                                Mean.of(outcomes.get(rule), Outcome::nonPractisers)));
            }
            for (Rule other : List.of(RANDOM, ROUND_ROBIN)) {
                Mean gain = gain(outcomes.get(NEED), outcomes.get(other));
                lines.add("| %d | NEED less %s, paired | %s | |".formatted(weekdays, other, gain));
                assertThat(gain.mean())
                        .as("%d days, %s: %s", weekdays, other, gain)
                        .isGreaterThan(3 * gain.error());
            }
        }
        Files.write(Path.of("target", "learning-simulation.md"), lines);
    }

    /** Of the same members under both rules, so that who they are adds nothing to the error. */
    private static Mean gain(List<Outcome> of, List<Outcome> over) {
        return Mean.of(IntStream.range(0, of.size())
                .mapToDouble(i -> of.get(i).all() - over.get(i).all())
                .toArray());
    }

    private static List<Outcome> outcomes(Rule rule, int weekdays, int channels) {
        return LongStream.range(0, channels)
                .mapToObj(seed -> channel(rule, weekdays, seed).outcome())
                .toList();
    }

    /** A mean and its standard error. */
    private record Mean(double mean, double error) {
        static Mean of(double[] values) {
            double mean = DoubleStream.of(values).average().orElseThrow();
            double variance =
                    DoubleStream.of(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1);
            return new Mean(mean, Math.sqrt(variance / values.length));
        }

        static Mean of(List<Outcome> outcomes, ToDoubleFunction<Outcome> part) {
            return of(outcomes.stream().mapToDouble(part).toArray());
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.3f ± %.4f", mean, error);
        }
    }
}
