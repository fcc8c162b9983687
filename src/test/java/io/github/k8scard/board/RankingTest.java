package io.github.k8scard.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankingTest {

    @Test
    void equals_share_a_rank_and_the_next_is_left_out() {
        assertThat(lines(
                        new Standing("U1", "Cy", 20, 2, 1, 0, 0),
                        new Standing("U2", "Al", 30, 3, 1, 0, 0),
                        new Standing("U3", "Bo", 30, 3, 1, 0, 0),
                        new Standing("U4", "Di", 20, 2, 1, 0, 0),
                        new Standing("U5", "Ed", 10, 1, 0, 0, 0)))
                .containsExactly("1 U2", "1 U3", "3 U1", "3 U4", "5 U5");
    }

    @Test
    void points_go_before_accuracy_and_accuracy_before_names() {
        assertThat(lines(
                        new Standing("U1", "Al", 10, 1, 3, 0, 0),
                        new Standing("U2", "Bo", 10, 1, 0, 1, 0),
                        new Standing("U3", "Cy", 20, 2, 8, 8, 0)))
                .containsExactly("1 U3", "2 U2", "3 U1");
    }

    @Test
    void the_same_share_of_other_numbers_is_equal() {
        assertThat(lines(new Standing("U1", "Bo", 10, 1, 2, 0, 0), new Standing("U2", "Al", 10, 2, 3, 1, 0)))
                .containsExactly("1 U2", "1 U1");
    }

    @Test
    void members_of_one_name_keep_their_order_by_id() {
        assertThat(lines(new Standing("U2", "Al", 10, 1, 0, 0, 0), new Standing("U1", "Al", 10, 1, 0, 0, 0)))
                .containsExactly("1 U1", "1 U2");
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0, 0", "3, 0, 0, 1", "1, 1, 0, 0.5", "1, 0, 1, 0.5", "1, 2, 1, 0.25", "0, 4, 0, 0"})
    void accuracy_is_right_of_all_that_were_answered(int right, int wrong, int revealed, double accuracy) {
        assertThat(new Standing("U1", "Al", 0, right, wrong, revealed, 0).accuracy())
                .isCloseTo(accuracy, Offset.offset(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"true, true, 10", "true, false, 0", "false, true, 0", "false, false, 0"})
    void only_right_answers_in_time_earn_points(boolean right, boolean inTime, int points) {
        assertThat(Points.of(right, inTime)).isEqualTo(points);
    }

    @Test
    void a_rank_is_one_more_than_the_number_of_those_ahead_in_whatever_order_they_come() {
        for (long seed = 0; seed < 300; seed++) {
            List<Standing> standings = standings(new SplittableRandom(seed));
            List<Ranking.Ranked> ranked = Ranking.of(standings);
            for (Ranking.Ranked one : ranked) {
                long ahead = standings.stream()
                        .filter(other -> isAhead(other, one.standing()))
                        .count();
                assertThat(one.rank()).as("seed %d, %s", seed, one).isEqualTo((int) ahead + 1);
            }
            var shuffled = new ArrayList<>(standings);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(Ranking.of(shuffled))
                    .as("seed %d", seed)
                    .isEqualTo(ranked)
                    .hasSameSizeAs(standings);
        }
    }

    /** In whole numbers, other than the code. */
    private static boolean isAhead(Standing one, Standing other) {
        long ones = (long) one.right() * Math.max(other.answered(), 1);
        long others = (long) other.right() * Math.max(one.answered(), 1);
        return one.points() > other.points() || (one.points() == other.points() && ones > others);
    }

    private static List<Standing> standings(SplittableRandom random) {
        var standings = new ArrayList<Standing>();
        int members = random.nextInt(15);
        for (int i = 0; i < members; i++) {
            standings.add(new Standing(
                    "U" + i,
                    "Member " + random.nextInt(4),
                    10 * random.nextInt(3),
                    random.nextInt(4),
                    random.nextInt(4),
                    random.nextInt(3),
                    0));
        }
        return standings;
    }

    private static List<String> lines(Standing... standings) {
        return Ranking.of(List.of(standings)).stream()
                .map(one -> one.rank() + " " + one.standing().memberId())
                .toList();
    }
}
