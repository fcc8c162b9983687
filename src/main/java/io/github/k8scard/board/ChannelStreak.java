package io.github.k8scard.board;

import java.util.List;

/**
 * A channel's own streak: posted daily rounds, one after the other, that 3 or more members answered. It knows no
 * freezes.
 *
 * @param length the streak now
 * @param best the longest it ever was
 */
public record ChannelStreak(int length, int best) {

    /** Before a channel's first round. */
    public static final ChannelStreak START = new ChannelStreak(0, 0);

    /**
     * The streak after more posted daily rounds.
     *
     * @param marks one a round, oldest first, by {@link StreakMark#ofChannel}
     */
    public ChannelStreak then(List<StreakMark> marks) {
        int now = length;
        int longest = best;
        for (StreakMark mark : marks) {
            now = switch (mark) {
                case ANSWERED -> now + 1;
                case MISSED -> 0;
                case OPEN_UNANSWERED -> now;
            };
            longest = Math.max(longest, now);
        }
        return new ChannelStreak(now, longest);
    }
}
