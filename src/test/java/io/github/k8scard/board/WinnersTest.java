package io.github.k8scard.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WinnersTest {
    private static final Standing ADA = new Standing("A", "Ada", 30, 3, 0, 0, 0);
    private static final Standing BEN = new Standing("B", "Ben", 30, 3, 1, 0, 0);
    private static final Standing CEM = new Standing("C", "Cem", 0, 0, 0, 2, 0);

    @Test
    void the_best_wins_by_points_and_then_accuracy() {
        assertThat(Winners.of(List.of(CEM, BEN, ADA), Set.of(), 3)).containsExactly(ADA);
    }

    @Test
    void equals_win_together() {
        var dan = new Standing("D", "Dan", 30, 3, 0, 0, 0);
        assertThat(Winners.of(List.of(dan, BEN, ADA), Set.of(), 3)).containsExactly(ADA, dan);
    }

    @Test
    void nobody_wins_against_fewer_than_two_others_or_with_fewer_than_three_cards() {
        assertThat(Winners.of(List.of(ADA, BEN), Set.of(), 9)).isEmpty();
        assertThat(Winners.of(List.of(ADA, BEN, CEM), Set.of(), 2)).isEmpty();
        var grader = new Standing("E", "Emi", 0, 0, 0, 0, 0);
        assertThat(Winners.of(List.of(ADA, BEN, grader), Set.of(), 9))
                .as("who only graded themselves does not play for points")
                .isEmpty();
    }

    @Test
    void who_opted_out_neither_wins_nor_counts() {
        assertThat(Winners.of(List.of(ADA, BEN, CEM), Set.of("A"), 9)).isEmpty();
        var dan = new Standing("D", "Dan", 10, 1, 0, 0, 0);
        assertThat(Winners.of(List.of(ADA, BEN, CEM, dan), Set.of("A"), 9)).containsExactly(BEN);
    }

    @Test
    void nobody_wins_without_points() {
        assertThat(Winners.of(
                        List.of(CEM, new Standing("D", "Dan", 0, 0, 1, 0, 0), new Standing("E", "Emi", 0, 0, 1, 0, 0)),
                        Set.of(),
                        3))
                .isEmpty();
    }
}
