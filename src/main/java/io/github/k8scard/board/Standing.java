package io.github.k8scard.board;

/**
 * What one member has to show for a window: the answers given in time.
 *
 * @param memberId the Slack user
 * @param name the display name, plain text of any content
 * @param points the points earned
 * @param right how many right answers
 * @param wrong how many wrong ones
 * @param revealed how many cards revealed instead of answered
 */
public record Standing(String memberId, String name, int points, int right, int wrong, int revealed) {

    /** Right ÷ answered, 0 to 1; 0 if there were none. */
    public double accuracy() {
        return answered() == 0 ? 0 : (double) right / answered();
    }

    /** Right, wrong and revealed ones. Self-grades are neither. */
    public int answered() {
        return right + wrong + revealed;
    }
}
