package io.github.k8scard.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MilestonesTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final DateRange WEEK = new DateRange(MONDAY, MONDAY.plusDays(6));

    @Test
    void a_streak_is_celebrated_often_at_first_and_then_every_hundred() {
        assertThat(IntStream.rangeClosed(-100, 320).filter(Milestones::isOne))
                .containsExactly(5, 10, 25, 50, 100, 200, 300);
        assertThat(new Streak(25, 30, 2, 0, 0).isMilestone()).isTrue();
        assertThat(new Streak(24, 30, 2, 0, 0).isMilestone()).isFalse();
    }

    /** Answered from Monday on, a card each day. */
    @ParameterizedTest
    @CsvSource({
        "0, 5, ",
        "5, 5, 5",
        "5, 4, ",
        "5, 9, 5",
        "7, 11, 10",
        "7, 10, 10",
        "7, 3, ",
        "3, 0, ",
        // on the Monday after
        "8, 10, 5",
        "8, 11, 10",
    })
    void of_a_week_counts_what_a_streak_that_lasts_has_come_to(int answered, int length, Integer greatest) {
        List<LocalDate> dates =
                IntStream.range(0, answered).mapToObj(MONDAY::plusDays).toList();
        assertThat(Milestones.greatest(WEEK, dates, length)).isEqualTo(Optional.ofNullable(greatest));
    }
}
