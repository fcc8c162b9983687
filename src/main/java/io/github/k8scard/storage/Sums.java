package io.github.k8scard.storage;

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

    private static int one(boolean holds) {
        return holds ? 1 : 0;
    }
}
