package io.github.k8scard.curation;

/**
 * How the answers to a card went in a workspace, whatever its text was at the time, counted as they were graded last.
 *
 * @param answers all of them
 * @param practised how many of them were practice
 * @param missedBy whom it gives trouble
 */
public record CardCount(AnswerCount answers, int practised, MissedBy missedBy) {
    /** Of a card that nobody has answered. */
    public static final CardCount NONE = new CardCount(AnswerCount.NONE, 0, MissedBy.NONE);
}
