package io.github.k8scard.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.bot.Activity;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeatMapTest {

    @Test
    void a_column_for_each_week_with_the_days_to_come_left_empty() {
        LocalDate wednesday = LocalDate.of(2026, 11, 25);
        var activity = new Activity(
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
        assertThat(HeatMap.of(activity)).isEqualTo("""
                    Sep         Oct         Nov
                Mon ░░ ·· ·· ·· ·· ·· ·· ·· ·· ·· ▓▓ ··
                Tue ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ··
                Wed ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ██
                Thu ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ··
                Fri ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ··
                Sat ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ··
                Sun ▒▒ ·· ·· ·· ·· ·· ·· ·· ·· ·· ··""");
        assertThat(HeatMap.words(activity)).isEqualTo("20 answers on 4 days in the last 12 weeks");
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
        assertThat(HeatMap.of(new Activity(today, Map.of())).lines()).first().isEqualTo(months);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23", "2026-11-29", "2027-01-01", "2028-02-29", "2026-03-01"})
    void it_covers_twelve_weeks_from_a_monday_whatever_the_day(LocalDate today) {
        var activity = new Activity(today, Map.of());
        assertThat(activity.firstDay().getDayOfWeek()).isEqualTo(java.time.DayOfWeek.MONDAY);
        assertThat(today)
                .isBetween(
                        activity.firstDay().plusWeeks(11),
                        activity.firstDay().plusWeeks(11).plusDays(6));
        assertThat(HeatMap.of(activity).lines())
                .hasSize(8)
                .allSatisfy(line -> assertThat(line).hasSizeLessThan(41));
    }
}
