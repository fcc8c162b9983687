package io.github.k8scard.curation;

/**
 * How answers to a card went, in channels and in practice.
 *
 * @param right picks of the right choice
 * @param wrong picks of another
 * @param revealed how often it was shown without an answer, which counts as not known
 * @param graded self-grades
 * @param knew those of them that were not Again
 */
public record AnswerCount(int right, int wrong, int revealed, int graded, int knew) {
    public static final AnswerCount NONE = new AnswerCount(0, 0, 0, 0, 0);

    /** How many there are. */
    public int all() {
        return right + wrong + revealed + graded;
    }

    /** How many of all were right or graded as known. */
    public int known() {
        return right + knew;
    }

    /** Both together. */
    public AnswerCount plus(AnswerCount other) {
        return new AnswerCount(
                right + other.right,
                wrong + other.wrong,
                revealed + other.revealed,
                graded + other.graded,
                knew + other.knew);
    }

    /** These without others; what is less than nothing is to be taken from more. */
    public AnswerCount minus(AnswerCount other) {
        return new AnswerCount(
                right - other.right,
                wrong - other.wrong,
                revealed - other.revealed,
                graded - other.graded,
                knew - other.knew);
    }
}
