package io.github.k8scard.bench;

/**
 * How much is done.
 *
 * @param minute how many seconds of load lie between the first clicks that are measured and the later ones
 * @param paced how many seconds 200 clicks a second are sent
 * @param answers after how many answers memory and files are looked at
 * @param answersWithin how many seconds they may take beyond the minute
 */
record Extent(double minute, double paced, int answers, double answersWithin) {
    static final Extent OURS = new Extent(50, 60, 100_000, 40);
    static final Extent PEER = new Extent(5, 10, 100_000, 40);

    /** With a million answers, however long they take. */
    Extent longer() {
        return new Extent(minute, paced, 1_000_000, 7_200);
    }
}
