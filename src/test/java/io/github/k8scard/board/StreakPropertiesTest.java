package io.github.k8scard.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

class StreakPropertiesTest {
    private static final int SEEDS = 3_000;

    @Test
    void an_open_round_changes_nothing_wherever_it_is() {
        forRandomRounds((rounds, random) -> {
            int at = random.nextInt(rounds.length() + 1);
            String withOpen = rounds.substring(0, at) + "o" + rounds.substring(at);
            assertThat(streak(withOpen)).isEqualTo(streak(rounds));
            assertThat(ChannelStreak.START.then(StreakMarks.of(withOpen)))
                    .isEqualTo(ChannelStreak.START.then(StreakMarks.of(rounds)));
        });
    }

    @Test
    void all_numbers_stay_in_their_bounds() {
        forRandomRounds((rounds, random) -> {
            Streak streak = streak(rounds);
            assertThat(streak.freezes()).isBetween(0, 2);
            assertThat(streak.covered()).isBetween(0, 2);
            assertThat(streak.length()).isBetween(0, streak.best());
            assertThat(streak.lost()).isBetween(0, streak.best());
            assertThat(streak.best()).isLessThanOrEqualTo((int)
                    rounds.chars().filter(c -> c == 'a').count());
            assertThat(streak.covered() > 0 && streak.lost() > 0).isFalse();
        });
    }

    @Test
    void one_more_answer_is_one_more_in_the_streak_and_costs_nothing() {
        forRandomRounds((rounds, random) -> {
            Streak before = streak(rounds);
            Streak after = streak(rounds + "a");
            assertThat(after.length()).isEqualTo(before.length() + 1);
            assertThat(after.freezes()).isGreaterThanOrEqualTo(before.freezes());
            assertThat(after.best()).isEqualTo(Math.max(before.best(), after.length()));
        });
    }

    @Test
    void one_more_miss_costs_a_freeze_or_if_there_is_none_the_streak() {
        forRandomRounds((rounds, random) -> {
            Streak before = streak(rounds);
            Streak after = streak(rounds + "m");
            assertThat(after.best()).isEqualTo(before.best());
            if (before.freezes() > 0) {
                assertThat(after.length()).isEqualTo(before.length());
                assertThat(after.freezes()).isEqualTo(before.freezes() - 1);
            } else {
                assertThat(after.length()).isZero();
                assertThat(after.freezes()).isZero();
            }
        });
    }

    @Test
    void without_a_streak_there_is_no_freeze() {
        forRandomRounds((rounds, random) -> {
            Streak streak = streak(rounds);
            assertThat(streak.length() > 0 || streak.freezes() == 0).isTrue();
        });
    }

    @Test
    void a_member_with_freezes_is_never_behind_the_same_rounds_without_any() {
        forRandomRounds((rounds, random) -> assertThat(streak(rounds).length())
                .isGreaterThanOrEqualTo(
                        ChannelStreak.START.then(StreakMarks.of(rounds)).length()));
    }

    private static Streak streak(String rounds) {
        return StreakState.START.then(StreakMarks.of(rounds)).streak();
    }

    private static void forRandomRounds(BiConsumer<String, SplittableRandom> claim) {
        for (long seed = 0; seed < SEEDS; seed++) {
            var random = new SplittableRandom(seed);
            String rounds = StreakMarks.random(random);
            try {
                claim.accept(rounds, random);
            } catch (AssertionError e) {
                throw new AssertionError("seed " + seed + ", rounds " + rounds, e);
            }
        }
    }
}
