package io.github.k8scard.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.round.Tally;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BarsTest {
    private static final Pattern SQUARE = Pattern.compile("[🟩🟦]");

    /** Of the four choices, the third letter's is right. */
    private static List<String> lines(int right, int first, int second, int third) {
        var tally = new Tally(List.of(right, first, second, third), 0, 0, List.of());
        var round = Samples.daily(Samples.card());
        return Bars.of(round.card().choices().orElseThrow(), round, tally)
                .lines()
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, 🟩  1, nobody",
        "1, 1, 🟩  1, 🟦  1",
        "5, 2, 🟩🟩🟩🟩🟩  5, 🟦🟦  2",
        "6, 6, 🟩🟩🟩  6, 🟦🟦🟦  6",
        "1, 99, 🟩  1, 🟦🟦🟦🟦🟦  99",
        "2, 3, 🟩🟩  2, 🟦🟦🟦  3",
    })
    void the_right_choice_has_a_green_bar_and_the_others_blue_ones(int right, int wrong, String green, String blue) {
        assertThat(lines(right, wrong, 0, 0)).contains(green, blue);
    }

    @Test
    void no_line_has_more_than_five_squares_and_none_is_code() {
        assertThat(lines(500, 20, 0, 1))
                .allSatisfy(line -> assertThat(SQUARE.matcher(line).results()).hasSizeLessThanOrEqualTo(5));
        assertThat(lines(500, 20, 0, 1)).filteredOn(line -> !line.contains("*")).noneMatch(line -> line.contains("`"));
    }

    @Test
    void without_picks_there_are_no_bars() {
        assertThat(lines(0, 0, 0, 0)).hasSize(4);
    }
}
