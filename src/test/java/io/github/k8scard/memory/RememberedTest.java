package io.github.k8scard.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RememberedTest {
    private static final LocalDate ANSWERED = LocalDate.of(2026, 11, 23);

    private final Fsrs fsrs = new Fsrs();
    private final Remembered remembered = new Remembered(new Memory(12.4, 5), ANSWERED);

    @Test
    void a_card_is_due_its_interval_after_the_answer() {
        assertThat(remembered.due(fsrs, 0.9)).isEqualTo(ANSWERED.plusDays(12));
        assertThat(remembered.due(fsrs, 0.85)).isEqualTo(ANSWERED.plusDays(24));
    }

    @Test
    void memory_fades_by_the_day() {
        assertThat(remembered.retrievability(fsrs, ANSWERED)).isEqualTo(1);
        assertThat(remembered.retrievability(fsrs, ANSWERED.plusDays(2)))
                .isLessThan(remembered.retrievability(fsrs, ANSWERED.plusDays(1)))
                .isEqualTo(fsrs.retrievability(remembered.memory(), 2));
    }

    @Test
    void an_answer_of_a_wrong_future_does_not_let_a_card_rest_until_then() {
        LocalDate today = ANSWERED.minusDays(400);
        assertThat(remembered.asOf(today).on()).isEqualTo(today.minusDays(1));
        assertThat(remembered.answered(fsrs, Grade.GOOD, today).on()).isEqualTo(today);
        // the member has travelled west since
        assertThat(remembered.asOf(ANSWERED.minusDays(1))).isEqualTo(remembered);
    }

    @Test
    void a_date_before_the_answer_counts_as_the_same_day() {
        assertThat(remembered.elapsedDays(ANSWERED.minusDays(1))).isZero();
        assertThat(remembered.retrievability(fsrs, ANSWERED.minusDays(1))).isEqualTo(1);
    }
}
