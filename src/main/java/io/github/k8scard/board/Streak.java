package io.github.k8scard.board;

/**
 * A member's streak in a channel: posted daily rounds answered in time, one after the other.
 *
 * <ul>
 * <li>A miss ends the streak unless a freeze covers it. A freeze is spent by itself at the first miss it can cover,
 * also if a further miss ends the streak before the next answer.
 * <li>A covered round leaves the streak as it was: it is not counted, and it neither advances nor restarts the way to
 * the next freeze.
 *   <li>Every fifth answer of a streak earns a freeze: the 5th, the 10th, the 15th and so on. Two are kept; with two in
 *       hand the fifth answer earns nothing, and the next chance is five answers later.
 * <li>A streak ends only when no freeze is left, so the next one starts without any, and its first freeze comes with
 * its 5th answer.
 *   <li>Before the first answer there is nothing to miss. A round that is open and not answered is passed over.
 * </ul>
 *
 * <p>{@link StreakState} follows the rounds.
 *
 * @param length the streak now; covered rounds are not counted
 * @param best the longest it ever was
 * @param freezes how many misses would be covered now, 0 to 2
 * @param covered how many misses between the latest two answers were covered by freezes, 0 if the streak ended there
 * @param lost how long the streak was that ended between the latest two answers, 0 if none did
 */
public record Streak(int length, int best, int freezes, int covered, int lost) {

    /** Whether it is of a length that is celebrated. */
    public boolean isMilestone() {
        return Milestones.isOne(length);
    }
}
