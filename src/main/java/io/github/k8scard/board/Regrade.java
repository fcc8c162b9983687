package io.github.k8scard.board;

import io.github.k8scard.round.Answer;
import io.github.k8scard.round.Judgement;
import io.github.k8scard.round.Verdict;

/**
 * An answer that counts as something else since its card was mended.
 *
 * @param before as it counted until then
 * @param after as it counts from then on
 */
public record Regrade(Answer before, Answer after) {

    /**
     * The answer with another judgement. Points that were earned are never taken away, and new ones are earned as a
     * click earns them.
     *
     * @param judgement of what was picked, by the mended card
     * @param knew whether the member had answered the same card elsewhere since the round began, and so knew its answer
     */
    public static Regrade of(Answer before, Judgement judgement, boolean knew) {
        boolean earns = judgement.verdict() == Verdict.RIGHT && !knew;
        int points = Math.max(before.points(), Points.of(earns, before.inTime()));
        return new Regrade(before, before.regraded(judgement, points));
    }

    /** How many points come with it. */
    public int gained() {
        return after.points() - before.points();
    }
}
