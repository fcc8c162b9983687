package io.github.k8scard.memory;

import static io.github.k8scard.memory.Grade.AGAIN;
import static io.github.k8scard.memory.Grade.EASY;
import static io.github.k8scard.memory.Grade.GOOD;
import static io.github.k8scard.memory.Grade.HARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FsrsTest {
    private static final Offset<Double> CLOSE = within(1e-4);
    /** ts-fsrs rounds each step to 8 decimals, which adds up. */
    private static final Offset<Double> ROUNDED = within(1e-6);
    /** fsrs-rs reckons with floats of 32 bits. */
    private static final double SINGLE_PRECISION = 2e-6;

    private static final int[] SPACED = {0, 0, 1, 3, 8, 21};

    private final Fsrs fsrs = new Fsrs();

    @Test
    void a_history_published_with_fsrs_rs_ends_in_its_stability_and_difficulty() {
        Memory memory = replay(fsrs, SPACED, AGAIN, GOOD, GOOD, GOOD, GOOD, GOOD);
        assertThat(memory.stability()).isCloseTo(53.62691, CLOSE);
        assertThat(memory.difficulty()).isCloseTo(6.3574867, CLOSE);
    }

    @Test
    void without_the_weights_for_the_same_day_the_history_ends_less_stable() {
        double[] weights = FsrsWeights.defaults();
        weights[17] = weights[18] = weights[19] = 0;
        Memory memory = replay(new Fsrs(weights, 365), SPACED, AGAIN, GOOD, GOOD, GOOD, GOOD, GOOD);
        assertThat(memory.stability()).isCloseTo(53.335106, CLOSE);
        assertThat(memory.difficulty()).isCloseTo(6.3574867, CLOSE);
    }

    @Test
    void a_history_of_mixed_grades_published_with_go_fsrs_is_reproduced() {
        Memory memory = replay(fsrs, SPACED, AGAIN, HARD, GOOD, EASY, GOOD, GOOD);
        assertThat(memory.stability()).isCloseTo(51.0810, CLOSE);
        assertThat(memory.difficulty()).isCloseTo(6.7493, CLOSE);
    }

    @ParameterizedTest
    @CsvSource({"AGAIN, 0.212, 6.4133", "HARD, 1.2931, 5.11217071", "GOOD, 2.3065, 2.11810397", "EASY, 8.2956, 1"})
    void a_first_answer_gives_the_published_state(Grade grade, double stability, double difficulty) {
        assertThat(fsrs.first(grade).stability()).isEqualTo(stability);
        assertThat(fsrs.first(grade).difficulty()).isCloseTo(difficulty, ROUNDED);
    }

    @ParameterizedTest
    @CsvSource({"AGAIN, 8.34176237", "HARD, 6.66599536", "GOOD, 4.99022837", "EASY, 3.31446137"})
    void difficulty_moves_as_published(Grade grade, double difficulty) {
        assertThat(fsrs.next(new Memory(1, 5), 1, grade).difficulty()).isCloseTo(difficulty, ROUNDED);
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 1", "1, 0.9, 0.9", "2, 0.84588465, 0.84028935", "3, 0.8093881, 0.7985001"})
    void the_forgetting_curve_is_the_published_one(int days, double byDefault, double withDecayOfOneFifth) {
        double[] weights = FsrsWeights.defaults();
        weights[20] = 0.2;
        Memory memory = new Memory(1, 5);
        assertThat(fsrs.retrievability(memory, days)).isCloseTo(byDefault, ROUNDED);
        assertThat(new Fsrs(weights, 365).retrievability(memory, days)).isCloseTo(withDecayOfOneFifth, ROUNDED);
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 3116766",
        "0.2, 34793",
        "0.3, 2508",
        "0.4, 387",
        "0.5, 90",
        "0.6, 27",
        "0.7, 9",
        "0.8, 3",
        "0.9, 1",
        "1.0, 1"
    })
    void intervals_without_a_limit_are_the_published_ones(double retention, int days) {
        Fsrs unlimited = new Fsrs(FsrsWeights.defaults(), Integer.MAX_VALUE);
        assertThat(unlimited.intervalDays(new Memory(1, 5), retention))
                .isCloseTo(days, within((int) (days * SINGLE_PRECISION)));
    }

    @ParameterizedTest
    @CsvSource({"AGAIN, 0.6075801", "HARD, 7.51332013", "GOOD, 10.96433194", "EASY, 18.52175344"})
    void the_second_answer_after_two_days_gives_the_published_stability(Grade grade, double stability) {
        assertThat(fsrs.next(fsrs.first(GOOD), 2, grade).stability()).isCloseTo(stability, ROUNDED);
    }

    @Test
    void a_lapse_and_its_recovery_are_as_published() {
        Memory lapsed = replay(fsrs, new int[] {0, 2, 11}, GOOD, GOOD, AGAIN);
        assertThat(lapsed.stability()).isCloseTo(1.5383372, ROUNDED);
        Memory recovering = fsrs.next(lapsed, 1, GOOD);
        assertThat(recovering.stability()).isCloseTo(3.5539099, ROUNDED);
        assertThat(fsrs.next(recovering, 3, GOOD).stability()).isCloseTo(8.51350052, ROUNDED);
    }

    @Test
    void an_answer_long_overdue_makes_the_card_much_more_stable() {
        assertThat(replay(fsrs, new int[] {0, 20}, GOOD, GOOD).stability()).isCloseTo(32.78537805, ROUNDED);
    }

    @Test
    void stable_cards_come_back_after_a_year_at_the_latest() {
        assertThat(fsrs.intervalDays(new Memory(30_000, 5), 0.85)).isEqualTo(365);
    }

    @Test
    void unstable_cards_come_back_after_a_day_at_the_earliest() {
        assertThat(fsrs.intervalDays(new Memory(0.001, 5), 0.85)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, -365, Integer.MIN_VALUE})
    void a_negative_distance_counts_as_the_same_day(int days) {
        Memory memory = fsrs.first(GOOD);
        assertThat(fsrs.retrievability(memory, days)).isEqualTo(1);
        for (Grade grade : Grade.values()) {
            assertThat(fsrs.next(memory, days, grade)).isEqualTo(fsrs.next(memory, 0, grade));
        }
    }

    @Test
    void on_the_same_day_only_again_lowers_stability() {
        Memory memory = new Memory(100, 5);
        for (Grade grade : List.of(HARD, GOOD, EASY)) {
            assertThat(fsrs.next(memory, 0, grade).stability()).as("%s", grade).isGreaterThanOrEqualTo(100);
        }
        assertThat(fsrs.next(memory, 0, AGAIN).stability()).isLessThan(100);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, 1.01, Double.NaN})
    void a_retention_that_is_no_probability_is_refused(double retention) {
        assertThatThrownBy(() -> fsrs.intervalDays(new Memory(1, 5), retention))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Retention");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "4, 10.5", "6, NaN", "20, 0.05", "19, 0.81"})
    void a_weight_out_of_its_range_is_refused_by_name(int index, double value) {
        double[] weights = FsrsWeights.defaults();
        weights[index] = value;
        assertThatThrownBy(() -> new Fsrs(weights, 365))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("w" + index + " ");
    }

    @Test
    void the_weights_of_an_older_model_are_refused() {
        assertThatThrownBy(() -> new Fsrs(new double[19], 365)).hasMessageContaining("21 weights, not 19");
    }

    @ParameterizedTest
    @CsvSource({"0, 5", "-1, 5", "NaN, 5", "Infinity, 5", "1, 0.9", "1, 10.1", "1, NaN"})
    void a_memory_that_cannot_be_is_refused(double stability, double difficulty) {
        assertThatThrownBy(() -> new Memory(stability, difficulty)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Memory replay(Fsrs fsrs, int[] elapsedDays, Grade... grades) {
        Memory memory = fsrs.first(grades[0]);
        for (int i = 1; i < grades.length; i++) {
            memory = fsrs.next(memory, elapsedDays[i], grades[i]);
        }
        return memory;
    }
}
