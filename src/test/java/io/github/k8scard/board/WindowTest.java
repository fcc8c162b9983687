package io.github.k8scard.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.k8scard.words.Mistake;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowTest {

    @ParameterizedTest
    @CsvSource({
        "'', THIS_WEEK",
        "'  ', THIS_WEEK",
        "week, THIS_WEEK",
        "this week, THIS_WEEK",
        "' Week ', THIS_WEEK",
        "last week, LAST_WEEK",
        "LAST   WEEK, LAST_WEEK",
        "month, THIS_MONTH",
        "This Month, THIS_MONTH",
        "last month, LAST_MONTH",
        "all, ALL",
    })
    void is_read_in_any_case_and_spacing(String typed, Window window) {
        assertThat(Window.named(typed)).isEqualTo(window);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lastweek|last week|week, month, last month, all",
                "weak|week|last week, month, last month, all",
                "mnth|month|week, last week, last month, all",
                "last munth|last month|week, last week, month, all",
                "al|all|week, last week, month, last month",
                "this all|week|last week, month, last month, all",
                "yesterday|week|last week, month, last month, all",
            })
    void anything_else_is_a_mistake_that_lists_the_nearest_first(String typed, String first, String others) {
        assertThatThrownBy(() -> Window.named(typed))
                .isInstanceOf(Mistake.class)
                .hasMessage("There is no leaderboard for “" + typed + "”. Type /k8scard leaderboard " + first
                        + ", or one of these in its place: " + others + ".");
    }

    @Test
    void a_long_mistake_is_cut() {
        assertThatThrownBy(() -> Window.named("x".repeat(3_000)))
                .isInstanceOf(Mistake.class)
                .hasMessageStartingWith(
                        "There is no leaderboard for “" + "x".repeat(40) + "…”. Type /k8scard leaderboard week");
    }

    @ParameterizedTest
    @CsvSource({
        // Monday, a day between, Sunday
        "2026-11-23, THIS_WEEK, 2026-11-23, 2026-11-29",
        "2026-11-26, THIS_WEEK, 2026-11-23, 2026-11-29",
        "2026-11-29, THIS_WEEK, 2026-11-23, 2026-11-29",
        "2026-11-23, LAST_WEEK, 2026-11-16, 2026-11-22",
        "2026-11-29, LAST_WEEK, 2026-11-16, 2026-11-22",
        // over the turn of the year
        "2027-01-01, THIS_WEEK, 2026-12-28, 2027-01-03",
        "2027-01-01, LAST_MONTH, 2026-12-01, 2026-12-31",
        // short months, leap years, the last of a long month
        "2026-11-23, THIS_MONTH, 2026-11-01, 2026-11-30",
        "2026-11-30, THIS_MONTH, 2026-11-01, 2026-11-30",
        "2026-03-31, LAST_MONTH, 2026-02-01, 2026-02-28",
        "2028-03-01, LAST_MONTH, 2028-02-01, 2028-02-29",
    })
    void covers_whole_weeks_and_months(LocalDate today, Window window, LocalDate from, LocalDate to) {
        assertThat(window.rangeOn(today)).isEqualTo(new DateRange(from, to));
    }

    @Test
    void all_leaves_nothing_out() {
        DateRange all = Window.ALL.rangeOn(LocalDate.of(2026, 11, 23));
        assertThat(all.contains(LocalDate.of(1970, 1, 1))).isTrue();
        assertThat(all.contains(LocalDate.of(2026, 11, 24)))
                .as("a round of a channel whose zone was changed since")
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-23|THIS_WEEK|This week (23–29 Nov)",
                "2026-11-23|LAST_WEEK|Last week (16–22 Nov)",
                "2026-12-01|THIS_WEEK|This week (30 Nov – 6 Dec)",
                "2027-01-01|THIS_WEEK|This week (28 Dec – 3 Jan)",
                "2026-11-23|THIS_MONTH|This month (November 2026)",
                "2027-01-15|LAST_MONTH|Last month (December 2026)",
                "2026-11-23|ALL|All time",
            })
    void says_what_it_covers(LocalDate today, Window window, String title) {
        assertThat(window.title(today)).isEqualTo(title);
    }

    @Test
    void each_date_is_in_this_week_and_month_and_follows_the_last() {
        var random = new SplittableRandom(7);
        for (int i = 0; i < 2_000; i++) {
            LocalDate today = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(20_000));
            DateRange week = Window.THIS_WEEK.rangeOn(today);
            DateRange month = Window.THIS_MONTH.rangeOn(today);
            assertThat(week.contains(today)).as("week of %s", today).isTrue();
            assertThat(month.contains(today)).as("month of %s", today).isTrue();
            assertThat(week.to()).as("week of %s", today).isEqualTo(week.from().plusDays(6));
            assertThat(YearMonth.from(month.from())).as("month of %s", today).isEqualTo(YearMonth.from(today));
            assertThat(Window.LAST_WEEK.rangeOn(today).to().plusDays(1))
                    .as("week before %s", today)
                    .isEqualTo(week.from());
            assertThat(Window.LAST_MONTH.rangeOn(today).to().plusDays(1))
                    .as("month before %s", today)
                    .isEqualTo(month.from());
        }
    }
}
