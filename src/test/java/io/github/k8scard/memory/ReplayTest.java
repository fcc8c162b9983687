package io.github.k8scard.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.memory.Replay.Graded;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a member remembers, found anew. That it is what clicks make of it is shown where answers are stored. */
class ReplayTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private final Fsrs fsrs = new Fsrs();

    @Test
    void without_answers_there_is_no_memory() {
        assertThat(Replay.of(fsrs, List.of())).isEmpty();
    }

    @Test
    void the_first_answer_of_each_date_moves_it() {
        var replayed = Replay.of(
                fsrs,
                List.of(
                        new Graded(MONDAY, Grade.AGAIN),
                        new Graded(MONDAY, Grade.EASY),
                        new Graded(MONDAY.plusDays(3), Grade.GOOD),
                        new Graded(MONDAY.plusDays(3), Grade.AGAIN)));
        assertThat(replayed)
                .contains(new Remembered(fsrs.next(fsrs.first(Grade.AGAIN), 3, Grade.GOOD), MONDAY.plusDays(3)));
    }

    @Test
    void an_earlier_date_counts_as_no_days() {
        var replayed =
                Replay.of(fsrs, List.of(new Graded(MONDAY, Grade.GOOD), new Graded(MONDAY.minusDays(1), Grade.AGAIN)));
        assertThat(replayed).contains(new Remembered(fsrs.next(fsrs.first(Grade.GOOD), 0, Grade.AGAIN), MONDAY));
    }
}
