package io.github.k8scard.board;

import java.util.List;

/**
 * A channel's own streak: posted daily rounds, one after the other, that 3 or more members answered. It knows no freezes.
 *
 * @param length the streak now
 * @param best the longest it ever was
 */
public record ChannelStreak(int length, int best) {

    /**
     * Folds a channel's posted daily rounds.
     *
     * @param marks one a round, oldest first, by {@link StreakMark#ofChannel}
     */
    public static ChannelStreak of(List<StreakMark> marks) {
        int length = 0;
        int best = 0;
        for (StreakMark mark : marks) {
            length = switch (mark) {
                case ANSWERED -> length + 1;
                case MISSED -> 0;
                case OPEN_UNANSWERED -> length;
            };
            best = Math.max(best, length);
        }
        return new ChannelStreak(length, best);
    }
}
