package io.github.k8scard.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.board.Standing;
import io.github.k8scard.bot.Home;
import io.github.k8scard.bot.MemberNumbers;
import io.github.k8scard.memory.Progress;
import io.github.k8scard.memory.Recall;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeatMapTest {

    @Test
    void a_column_for_each_week_with_the_days_to_come_left_empty() {
        LocalDate wednesday = LocalDate.of(2026, 11, 25);
        Home home = home(
                wednesday,
                Map.of(
                        LocalDate.of(2026, 9, 7),
                        1,
                        LocalDate.of(2026, 9, 13),
                        3,
                        LocalDate.of(2026, 11, 16),
                        6,
                        wednesday,
                        10));
        assertThat(HeatMap.of(home)).isEqualTo("""
                    Sep         Oct         Nov
                Mon ░░ ·· ·· ·· ·· ·· ·· ·· ·· ·· ▓▓ ··
                Tue ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ··
                Wed ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ██
                Thu ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ··
                Fri ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ··
                Sat ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ··
                Sun ▒▒ ·· ·· ·· ·· ·· ·· ·· ·· ·· ··""");
        assertThat(HeatMap.words(home)).isEqualTo("20 answers on 4 days in the last 12 weeks");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-25, '    Sep         Oct         Nov'",
        // the first week is the last of its month, so its name has no room
        "2027-02-15, '       Dec         Jan         Feb'",
        // the last week is the first of its month
        "2026-12-09, '    Sep   Oct         Nov'",
    })
    void a_month_is_named_where_it_begins(LocalDate today, String months) {
        assertThat(HeatMap.of(home(today, Map.of())).lines()).first().isEqualTo(months);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23", "2026-11-29", "2027-01-01", "2028-02-29", "2026-03-01"})
    void it_covers_twelve_weeks_from_a_monday_whatever_the_day(LocalDate today) {
        Home home = home(today, Map.of());
        assertThat(home.firstDay().getDayOfWeek()).isEqualTo(java.time.DayOfWeek.MONDAY);
        assertThat(today)
                .isBetween(
                        home.firstDay().plusWeeks(11),
                        home.firstDay().plusWeeks(11).plusDays(6));
        assertThat(HeatMap.of(home).lines())
                .hasSize(8)
                .allSatisfy(line -> assertThat(line).hasSizeLessThan(41));
    }

    private static Home home(LocalDate today, Map<LocalDate, Integer> activity) {
        var numbers = new MemberNumbers(
                1,
                new Standing("U", "Ada", 0, 0, 0, 0, 0),
                new Recall(0, 0),
                List.of(),
                new Progress(0, 0, 1, List.of()),
                0);
        return new Home(Samples.NOW, today, numbers, activity, List.of(), true, false);
    }
}
