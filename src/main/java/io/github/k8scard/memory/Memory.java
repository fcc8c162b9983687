package io.github.k8scard.memory;

/**
 * How well one member remembers one card, in the terms of FSRS.
 *
 * @param stability the days after which the card is remembered with a probability of 90 %, above 0
 * @param difficulty how slowly repetition makes the card more stable, 1 (quickly) to 10
 */
public record Memory(double stability, double difficulty) {

    /** Anki calls a card mature whose interval is longer than this. */
    private static final int KNOWN_DAYS = 21;

    /**
     * @throws IllegalArgumentException if a number is out of its range
     */
    public Memory {
        if (!(stability > 0 && stability < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("Stability is a number of days above 0, not " + stability);
        }
        if (!(difficulty >= 1 && difficulty <= 10)) {
            throw new IllegalArgumentException("Difficulty is 1 to 10, not " + difficulty);
        }
    }

    /** Whether the card counts as known: remembered for three weeks and longer. */
    public boolean isKnown() {
        return stability > KNOWN_DAYS;
    }
}
