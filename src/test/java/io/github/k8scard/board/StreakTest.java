package io.github.k8scard.board;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A round answered is {@code a}, missed {@code m}, open and not answered {@code o}. */
class StreakTest {

    @ParameterizedTest
    @CsvSource({
        // rounds, length, best, freezes
        "'', 0, 0, 0",
        "o, 0, 0, 0",
        "m, 0, 0, 0",
        "mmma, 1, 1, 0",
        "aaaa, 4, 4, 0",
        "aaaaa, 5, 5, 1",
        // without a freeze a miss ends it
        "aaaam, 0, 4, 0",
        "aaaama, 1, 4, 0",
        // with one it does not, and a covered round is not counted
        "aaaaam, 5, 5, 0",
        "aaaaama, 6, 6, 0",
        "aaaaamm, 0, 5, 0",
        "aaaaamma, 1, 5, 0",
        // a covered round neither advances nor restarts the way to the next freeze
        "aaaaamaaaa, 9, 9, 0",
        "aaaaamaaaaa, 10, 10, 1",
        "aaaaaaamaaa, 10, 10, 1",
        // two are kept at most, and what is earned beyond is gone
        "aaaaaaaaaa, 10, 10, 2",
        "aaaaaaaaaaaaaaa, 15, 15, 2",
        "aaaaaaaaaaaaaaamm, 15, 15, 0",
        "aaaaaaaaaaaaaaammm, 0, 15, 0",
        "aaaaaaaaaaaaaaammaaaaa, 20, 20, 1",
        "aaaaaaaaaaaaaaaamaaaa, 20, 20, 2",
        // after a break everything starts again
        "aaaamaaaa, 4, 4, 0",
        "aaaamaaaaa, 5, 5, 1",
        // an open round says nothing yet, wherever it is
        "aaaaao, 5, 5, 1",
        "aaoaa, 4, 4, 0",
        "aaaaoa, 5, 5, 1",
    })
    void follows_the_rounds(String rounds, int length, int best, int freezes) {
        Streak streak = StreakState.START.then(StreakMarks.of(rounds)).streak();
        assertThat(streak.length()).as("length").isEqualTo(length);
        assertThat(streak.best()).as("best").isEqualTo(best);
        assertThat(streak.freezes()).as("freezes").isEqualTo(freezes);
    }

    @ParameterizedTest
    @CsvSource({
        // rounds, covered, lost
        "aaaaa, 0, 0",
        "aaaaam, 0, 0",
        "aaaaamo, 0, 0",
        "aaaaama, 1, 0",
        "aaaaamoa, 1, 0",
        "aaaaamaa, 0, 0",
        "aaaaaaaaaamma, 2, 0",
        "aama, 0, 2",
        "aamaa, 0, 0",
        "aammma, 0, 2",
        // a freeze that did not help in the end is not worth telling
        "aaaaamma, 0, 5",
        "mma, 0, 0",
    })
    void tells_at_the_next_answer_what_the_misses_before_it_did(String rounds, int covered, int lost) {
        Streak streak = StreakState.START.then(StreakMarks.of(rounds)).streak();
        assertThat(streak.covered()).as("covered").isEqualTo(covered);
        assertThat(streak.lost()).as("lost").isEqualTo(lost);
    }

    @ParameterizedTest
    @CsvSource({"true, true, ANSWERED", "true, false, ANSWERED", "false, true, OPEN_UNANSWERED", "false, false, MISSED"
    })
    void a_round_that_is_open_is_not_missed(boolean answered, boolean open, StreakMark mark) {
        assertThat(StreakMark.ofMember(answered, open)).isEqualTo(mark);
    }

    @ParameterizedTest
    @CsvSource({
        "0, false, MISSED",
        "2, false, MISSED",
        "2, true, OPEN_UNANSWERED",
        "3, true, ANSWERED",
        "4, false, ANSWERED"
    })
    void three_members_keep_the_streak_of_a_channel(int members, boolean open, StreakMark mark) {
        assertThat(StreakMark.ofChannel(members, open)).isEqualTo(mark);
    }

    @ParameterizedTest
    @CsvSource({"'', 0, 0", "o, 0, 0", "aaa, 3, 3", "aaao, 3, 3", "aaaaaaaaaam, 0, 10", "aaamaa, 2, 3", "mao, 1, 1"})
    void a_channel_has_no_freezes(String rounds, int length, int best) {
        assertThat(ChannelStreak.START.then(StreakMarks.of(rounds))).isEqualTo(new ChannelStreak(length, best));
    }

    @Test
    void nothing_lasts_over_a_week_of_misses() {
        assertThat(StreakState.START
                        .then(StreakMarks.of("a".repeat(250) + "mmmmm"))
                        .streak())
                .isEqualTo(new Streak(0, 250, 0, 0, 0));
    }
}
