package io.github.k8scard.board;

import io.github.k8scard.member.ShownName;

/**
 * What one member has to show for a window: the answers given in time.
 *
 * @param memberId the Slack user
 * @param name how the member is called, plain text of any content; one that cannot be seen is replaced
 * @param points the points earned
 * @param right how many right answers
 * @param wrong how many wrong ones
 * @param revealed how many cards revealed instead of answered
 * @param graded how many cards graded by the member, which earn no points
 */
public record Standing(String memberId, String name, int points, int right, int wrong, int revealed, int graded) {
    public Standing {
        name = ShownName.of(memberId, name);
    }

    /** Right ÷ answered, 0 to 1; 0 if there were none. */
    public double accuracy() {
        return answered() == 0 ? 0 : (double) right / answered();
    }

    /** Right, wrong and revealed ones. Self-grades are neither. */
    public int answered() {
        return right + wrong + revealed;
    }
}
