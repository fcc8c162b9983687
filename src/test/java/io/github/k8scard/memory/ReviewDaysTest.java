package io.github.k8scard.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewDaysTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            TUESDAY WEDNESDAY                                            | WEDNESDAY
            SATURDAY SUNDAY                                              | SUNDAY
            MONDAY WEDNESDAY FRIDAY                                      | WEDNESDAY
            FRIDAY SATURDAY SUNDAY                                       | SATURDAY
            MONDAY TUESDAY WEDNESDAY THURSDAY                            | TUESDAY THURSDAY
            TUESDAY THURSDAY FRIDAY SUNDAY                               | THURSDAY SUNDAY
            MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY                     | TUESDAY THURSDAY
            MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY            | TUESDAY THURSDAY
            MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY     | TUESDAY THURSDAY
            """, delimiter = '|')
    void reviews_come_on_the_second_and_fourth_weekday_from_monday_on(String postingDays, String reviewDays) {
        assertThat(reviewDays(days(postingDays))).isEqualTo(days(reviewDays));
    }

    @Test
    void with_one_weekday_a_review_follows_each_new_card() {
        for (DayOfWeek day : DayOfWeek.values()) {
            assertThat(ReviewDays.include(Set.of(day), day, () -> true)).isTrue();
            assertThat(ReviewDays.include(Set.of(day), day, () -> false)).isFalse();
        }
    }

    @Test
    void whatever_the_days_there_are_two_reviews_a_week_at_most_and_as_many_new_cards_at_least() {
        for (int days = 1; days < 128; days++) {
            Set<DayOfWeek> posting = posting(days);
            if (posting.size() > 1) {
                int reviews = reviewDays(posting).size();
                assertThat(reviews).as("%s", posting).isBetween(1, Math.min(2, posting.size() / 2));
            }
        }
    }

    private static Set<DayOfWeek> posting(int bits) {
        return IntStream.rangeClosed(1, 7)
                .filter(day -> (bits >> (day - 1)) % 2 == 1)
                .mapToObj(DayOfWeek::of)
                .collect(Collectors.toSet());
    }

    private static Set<DayOfWeek> reviewDays(Set<DayOfWeek> postingDays) {
        return postingDays.stream()
                .filter(day -> ReviewDays.include(postingDays, day, () -> {
                    throw new AssertionError("asked in vain");
                }))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
    }

    private static Set<DayOfWeek> days(String names) {
        return Arrays.stream(names.trim().split(" +"))
                .map(DayOfWeek::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
    }
}
