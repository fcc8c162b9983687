package io.github.k8scard.storage;

import io.github.k8scard.board.Regrade;
import io.github.k8scard.round.Answer;
import io.github.k8scard.round.Verdict;

/**
 * What answers come to.
 *
 * @param points the points they earned
 * @param right how many were right
 * @param wrong how many were wrong
 * @param revealed how many had the card revealed
 * @param graded how many were self-grades
 */
record Sums(int points, int right, int wrong, int revealed, int graded) {

    static Sums of(Answer answer) {
        Verdict verdict = answer.judgement().verdict();
        return new Sums(
                answer.points(),
                one(verdict == Verdict.RIGHT),
                one(verdict == Verdict.WRONG),
                one(verdict == Verdict.REVEALED),
                one(verdict == Verdict.SELF_GRADED));
    }

    /** What is to be added where an answer is counted that counts as something else from now on. */
    static Sums change(Regrade regrade) {
        return of(regrade.after()).minus(of(regrade.before()));
    }

    private Sums minus(Sums others) {
        return new Sums(
                points - others.points,
                right - others.right,
                wrong - others.wrong,
                revealed - others.revealed,
                graded - others.graded);
    }

    private static int one(boolean holds) {
        return holds ? 1 : 0;
    }
}
