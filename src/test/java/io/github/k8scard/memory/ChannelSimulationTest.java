package io.github.k8scard.memory;

import static io.github.k8scard.memory.SimulatedChannel.Rule.FORMER;
import static io.github.k8scard.memory.SimulatedChannel.Rule.NEED;
import static io.github.k8scard.memory.SimulatedChannel.Rule.ROUND_ROBIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.DeckReader;
import io.github.k8scard.deck.Decks;
import io.github.k8scard.memory.SimulatedChannel.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
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
    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);
    private static final int TWELVE_WEEKS = 12;
    private static final int HALF_A_YEAR = 26;
    private static final int MEMBERS = 12;
    private static final int CHANNELS = 30;
    private static final List<Card> DECK = IntStream.range(0, 150)
            .mapToObj(i -> Cards.card("card-%03d".formatted(i), "topic-" + i % 10, 1 + i / 50))
            .toList();

    private static SimulatedChannel channel(Rule rule, Set<DayOfWeek> weekdays, int weeks, long seed) {
        return new SimulatedChannel(DECK, rule, weekdays, MEMBERS, seed).run(weeks);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"FORMER", "BETWEEN"})
    void no_card_comes_twice_within_a_week(Rule rule) {
        for (long seed = 0; seed < 3; seed++) {
            assertThat(channel(rule, WEEKDAYS, TWELVE_WEEKS, seed).repeats()).isZero();
            assertThat(channel(rule, EVERY_DAY, TWELVE_WEEKS, seed).repeats()).isZero();
        }
    }

    @Test
    void two_cards_a_week_are_reviews_once_the_first_have_rested() {
        for (long seed = 0; seed < 3; seed++) {
            assertThat(cards(channel(NEED, WEEKDAYS, TWELVE_WEEKS, seed))).isEqualTo(5 + 11 * 3);
            assertThat(cards(channel(NEED, EVERY_DAY, TWELVE_WEEKS, seed))).isEqualTo(7 + 11 * 5);
        }
    }

    @Test
    void variety_costs_nothing_of_what_is_remembered_in_all() {
        List<SimulatedChannel> former = channels(FORMER, EVERY_DAY, TWELVE_WEEKS, 10);
        List<SimulatedChannel> varied = channels(NEED, EVERY_DAY, TWELVE_WEEKS, 10);
        assertThat(former).allMatch(channel -> channel.repeats() > 5);
        assertThat(varied).allMatch(channel -> channel.repeats() == 0);
        Mean gain = Mean.ofGain(varied, former, channel -> channel.ofAll().deck());
        assertThat(gain.mean()).as("gain in cards recalled, %s", gain).isGreaterThan(3 * gain.error());
    }

    @Test
    void of_the_deck_that_ships_every_topic_with_an_easy_card_is_reached_in_eighteen_weeks() {
        var shipped = Decks.of(DeckReader.read(Path.of("deck.json")));
        Set<String> reached = new HashSet<>();
        new SimulatedChannel(shipped.cards(), NEED, WEEKDAYS, MEMBERS, 1)
                .run(18)
                .posted()
                .values()
                .forEach(card -> reached.add(card.topic()));
        Set<String> easy = new HashSet<>();
        shipped.cards().stream()
                .filter(card -> card.difficulty().number() == 1)
                .forEach(card -> easy.add(card.topic()));
        assertThat(reached).containsAll(easy);
    }

    @Test
    void the_card_that_is_needed_most_makes_members_remember_more_than_taking_turns() {
        Mean gain = Mean.ofGain(
                channels(NEED, WEEKDAYS, TWELVE_WEEKS, 60),
                channels(ROUND_ROBIN, WEEKDAYS, TWELVE_WEEKS, 60),
                channel -> channel.ofAll().introduced());
        assertThat(gain.mean()).as("gain in recall, %s", gain).isGreaterThan(3 * gain.error());
    }

    @Test
    @Tag("thorough")
    void the_table_of_the_documentation() throws IOException {
        var lines = new ArrayList<String>();
        for (int weeks : new int[] {TWELVE_WEEKS, HALF_A_YEAR}) {
            for (Set<DayOfWeek> weekdays : List.of(WEEKDAYS, EVERY_DAY)) {
                Map<Rule, List<SimulatedChannel>> channels = new EnumMap<>(Rule.class);
                for (Rule rule : Rule.values()) {
                    channels.put(rule, channels(rule, weekdays, weeks, CHANNELS));
                    lines.add(line(weeks, weekdays.size(), rule, channels.get(rule)));
                }
                for (Rule other : List.of(Rule.RANDOM, ROUND_ROBIN, FORMER, Rule.BETWEEN)) {
                    lines.add(gains(weeks, weekdays.size(), channels.get(NEED), other, channels.get(other)));
                }
            }
        }
        Files.write(Path.of("target", "learning-simulation.md"), lines);
    }

    private static String line(int weeks, int days, Rule rule, List<SimulatedChannel> channels) {
        return "| %d × %d | %s | %s | %s | %s | %s | %s | %s |"
                .formatted(
                        weeks,
                        days,
                        rule,
                        Mean.of(channels, ChannelSimulationTest::cards),
                        Mean.of(channels, SimulatedChannel::repeats),
                        Mean.of(channels, channel -> channel.ofAll().introduced()),
                        Mean.of(channels, channel -> channel.ofNonPractisers().introduced()),
                        Mean.of(channels, channel -> channel.ofAll().deck()),
                        Mean.of(channels, channel -> channel.ofNonPractisers().deck()));
    }

    private static String gains(
            int weeks, int days, List<SimulatedChannel> need, Rule other, List<SimulatedChannel> others) {
        return "| %d × %d | NEED less %s, paired | | | %s | %s | %s | %s |"
                .formatted(
                        weeks,
                        days,
                        other,
                        Mean.ofGain(need, others, channel -> channel.ofAll().introduced()),
                        Mean.ofGain(
                                need,
                                others,
                                channel -> channel.ofNonPractisers().introduced()),
                        Mean.ofGain(need, others, channel -> channel.ofAll().deck()),
                        Mean.ofGain(
                                need,
                                others,
                                channel -> channel.ofNonPractisers().deck()));
    }

    /** How many different cards the channel has had. */
    private static int cards(SimulatedChannel channel) {
        return new HashSet<>(channel.posted().values()).size();
    }

    private static List<SimulatedChannel> channels(Rule rule, Set<DayOfWeek> weekdays, int weeks, int channels) {
        return LongStream.range(0, channels)
                .mapToObj(seed -> channel(rule, weekdays, weeks, seed))
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

        static Mean of(List<SimulatedChannel> channels, ToDoubleFunction<SimulatedChannel> part) {
            return of(channels.stream().mapToDouble(part).toArray());
        }

        /** Of the same members under two rules, so that who they are adds nothing to the error. */
        static Mean ofGain(
                List<SimulatedChannel> of, List<SimulatedChannel> over, ToDoubleFunction<SimulatedChannel> part) {
            return of(IntStream.range(0, of.size())
                    .mapToDouble(i -> part.applyAsDouble(of.get(i)) - part.applyAsDouble(over.get(i)))
                    .toArray());
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.3f ± %.4f", mean, error);
        }
    }
}
