package io.github.k8scard.board;

/** What an answer earns. Speed earns nothing, and nothing is ever taken away. */
public final class Points {
    private static final int RIGHT_IN_TIME = 10;

    private Points() {}

    /**
     * 10 for a right answer in time, else 0.
     *
     * @param right whether the right choice was picked; false for reveals and self-grades
     * @param inTime whether it was received before the round closed; false for practice
     */
    public static int of(boolean right, boolean inTime) {
        return right && inTime ? RIGHT_IN_TIME : 0;
    }
}
