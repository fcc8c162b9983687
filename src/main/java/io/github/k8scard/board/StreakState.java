package io.github.k8scard.board;

import java.util.List;

/**
 * A member's streak and all that the rounds to come need to know of it, so that it can be kept and carried on.
 *
 * @param streak the streak after the rounds so far
 * @param coveredSince misses covered since the latest answer; told with the next one
 * @param lostSince the length of a streak that ended since the latest answer; told with the next one
 */
public record StreakState(Streak streak, int coveredSince, int lostSince) {
    /** Before a channel's first round. */
    public static final StreakState START = new StreakState(new Streak(0, 0, 0, 0, 0), 0, 0);

    private static final int ANSWERS_FOR_A_FREEZE = 5;
    private static final int FREEZES_AT_MOST = 2;

    /** The state after one more posted daily round. */
    public StreakState then(StreakMark mark) {
        return switch (mark) {
            case ANSWERED -> answered();
            case MISSED -> missed();
            case OPEN_UNANSWERED -> this;
        };
    }

    /** The state after more posted daily rounds, oldest first. */
    public StreakState then(List<StreakMark> marks) {
        var state = this;
        for (StreakMark mark : marks) {
            state = state.then(mark);
        }
        return state;
    }

    private StreakState answered() {
        int length = streak.length() + 1;
        int earned = length % ANSWERS_FOR_A_FREEZE == 0 ? 1 : 0;
        return new StreakState(
                new Streak(
                        length,
                        Math.max(streak.best(), length),
                        Math.min(streak.freezes() + earned, FREEZES_AT_MOST),
                        coveredSince,
                        lostSince),
                0,
                0);
    }

    private StreakState missed() {
        if (streak.freezes() > 0) {
            return new StreakState(with(streak.length(), streak.freezes() - 1), coveredSince + 1, lostSince);
        }
        return streak.length() > 0 ? new StreakState(with(0, 0), 0, streak.length()) : this;
    }

    private Streak with(int length, int freezes) {
        return new Streak(length, streak.best(), freezes, streak.covered(), streak.lost());
    }
}
