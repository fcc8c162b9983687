package io.github.k8scard.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.deck.Difficulty;
import io.github.k8scard.memory.SimulatedTeam.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Channels with a new card each weekday, and members who practise alone, see {@code docs/learning.md}. */
class AbilitySimulationTest {
    private static final int A_WEEK = 5;
    private static final int HALF_A_YEAR = 26 * A_WEEK;
    private static final int CHANNELS = 100;
    private static final int SOME_CHANNELS = 30;
    private static final double AT_LEAST = 0.6;
    private static final double AT_MOST = 0.8;

    /** As long as the easy cards last, of which there are the fewest, if every weekday has one. */
    private static final int WHILE_CARDS_LAST = SimulatedTeam.CARDS.get(Difficulty.EASY) / A_WEEK;

    private static final Kind JUNIORS = channel("juniors", -0.8, 0.3);
    private static final Kind MIXED = channel("mixed", 0.5, 1);
    private static final Kind SENIORS = channel("seniors", 1.8, 0.3);

    /** Between two difficulties, where the share is farthest from what is wanted. */
    private static final List<Kind> BETWEEN =
            List.of(channel("between easy and medium", -0.16, 0.3), channel("between medium and hard", 1.04, 0.3));

    private static final List<Kind> ALONE =
            List.of(member("a junior", -0.8), member("a usual member", 0.5), member("a senior", 1.8));

    private static Kind channel(String name, double mean, double deviation) {
        return new Kind(name, mean, deviation, 8, 0.8, 20);
    }

    private static Kind member(String name, double ability) {
        return new Kind(name, ability, 0, 1, 1, 50);
    }

    static List<Kind> channels() {
        return List.of(JUNIORS, MIXED, SENIORS);
    }

    @ParameterizedTest
    @MethodSource("channels")
    void from_the_third_week_on_60_to_80_percent_of_answers_to_new_cards_are_right(Kind kind) {
        List<SimulatedTeam> teams = teams(kind, SOME_CHANNELS, 6 * A_WEEK);
        for (int week = 3; week <= 6; week++) {
            assertInBand(teams, week);
        }
    }

    @Test
    void the_easiest_first_would_be_too_easy_for_all_but_juniors() {
        assertThat(easiestFirst(JUNIORS, 3)).isBetween(AT_LEAST, AT_MOST);
        assertThat(easiestFirst(MIXED, 3)).isGreaterThan(AT_MOST);
        assertThat(easiestFirst(SENIORS, 3)).isGreaterThan(0.9);
    }

    @Test
    @Tag("thorough")
    void the_table_of_the_documentation() throws IOException {
        var lines = new ArrayList<String>();
        for (Kind kind : channels()) {
            List<SimulatedTeam> teams = teams(kind, CHANNELS, HALF_A_YEAR);
            for (int week = 3; week <= WHILE_CARDS_LAST; week++) {
                assertInBand(teams, week);
            }
            lines.add(row(kind, teams));
            lines.add("| %s, easiest first: cards 11–15 | %s |".formatted(kind.name(), percent(easiestFirst(kind, 3))));
        }
        BETWEEN.forEach(kind -> lines.add(row(kind, teams(kind, CHANNELS, HALF_A_YEAR))));
        ALONE.forEach(kind -> lines.add(row(kind, teams(kind, 3 * CHANNELS, HALF_A_YEAR))));
        Files.write(Path.of("target", "difficulty-simulation.md"), lines);
    }

    /** The share of right answers to cards as they come, how many teams are in the band, and what is asked. */
    private static String row(Kind kind, List<SimulatedTeam> teams) {
        var columns = new ArrayList<String>(List.of(kind.name()));
        for (int[] cards : new int[][] {{0, 5}, {5, 10}, {10, 15}, {15, 40}, {40, 100}, {100, 130}}) {
            columns.add(percent(mean(teams, team -> team.right(cards[0], cards[1]))));
        }
        columns.add(percent(mean(teams, team -> isInBand(team.right(15, 40)) ? 1 : 0)));
        for (Difficulty difficulty : Difficulty.values()) {
            columns.add(percent(mean(teams, team -> team.share(difficulty, 10, 100))));
        }
        return "| " + String.join(" | ", columns) + " |";
    }

    private static boolean isInBand(double right) {
        return right >= AT_LEAST && right <= AT_MOST;
    }

    private static void assertInBand(List<SimulatedTeam> teams, int week) {
        assertThat(mean(teams, team -> team.right((week - 1) * A_WEEK, week * A_WEEK)))
                .as("share of right answers in week %d", week)
                .isBetween(AT_LEAST, AT_MOST);
    }

    private static List<SimulatedTeam> teams(Kind kind, int number, int cards) {
        return LongStream.range(0, number)
                .mapToObj(seed -> new SimulatedTeam(kind, seed).ask(cards))
                .toList();
    }

    private static double easiestFirst(Kind kind, int week) {
        List<SimulatedTeam> teams = LongStream.range(0, CHANNELS)
                .mapToObj(seed -> new SimulatedTeam(kind, seed).askEasiestFirst(week * A_WEEK))
                .toList();
        return mean(teams, team -> team.right((week - 1) * A_WEEK, week * A_WEEK));
    }

    private static double mean(List<SimulatedTeam> teams, ToDoubleFunction<SimulatedTeam> part) {
        return teams.stream().mapToDouble(part).average().orElseThrow();
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }
}
