package io.github.k8scard.memory;

import java.util.Arrays;
import java.util.Optional;

/** How well a card was remembered. A right choice is {@link #GOOD}; a wrong or revealed one is {@link #AGAIN}. */
public enum Grade {
    /** Not remembered. */
    AGAIN(1),
    /** Remembered with trouble; still a pass. */
    HARD(2),
    /** Remembered. */
    GOOD(3),
    /** Remembered without effort. */
    EASY(4);

    private final int score;

    Grade(int score) {
        this.score = score;
    }

    /** The grade with a number; empty if there is none. */
    public static Optional<Grade> scored(int score) {
        return Arrays.stream(values()).filter(grade -> grade.score == score).findFirst();
    }

    /** The grade's number in FSRS and in review logs, 1 to 4. */
    public int score() {
        return score;
    }
}
