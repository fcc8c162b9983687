package io.github.k8scard.memory;

/** The 21 weights of FSRS-6: their defaults and the range of each, as in the optimiser of fsrs-rs. */
final class FsrsWeights {
    private static final double[] DEFAULTS = {
        0.212,
        1.2931,
        2.3065,
        8.2956, // stability after a first Again, Hard, Good, Easy
        6.4133,
        0.8334,
        3.0194,
        0.001, // difficulty
        1.8722,
        0.1666,
        0.796, // stability after a recall
        1.4835,
        0.0614,
        0.2629,
        1.6483, // stability after a lapse
        0.6014,
        1.8729, // Hard's penalty, Easy's bonus
        0.5425,
        0.0912,
        0.0658, // a second review on the same day
        0.1542 // decay of the forgetting curve
    };
    private static final double[][] RANGES = {
        {0.001, 100},
        {0.001, 100},
        {0.001, 100},
        {0.001, 100},
        {1, 10},
        {0.001, 4},
        {0.001, 4},
        {0.001, 0.75},
        {0, 4.5},
        {0, 0.8},
        {0.001, 3.5},
        {0.001, 5},
        {0.001, 0.25},
        {0.001, 0.9},
        {0, 4},
        {0, 1},
        {1, 6},
        {0, 2},
        {0, 2},
        {0, 0.8},
        {0.1, 0.8}
    };

    private FsrsWeights() {}

    static double[] defaults() {
        return DEFAULTS.clone();
    }

    /**
     * @return a copy of the weights
     * @throws IllegalArgumentException if there are not 21, or one is out of its range
     */
    static double[] checked(double[] weights) {
        if (weights.length != RANGES.length) {
            throw new IllegalArgumentException("FSRS-6 has " + RANGES.length + " weights, not " + weights.length);
        }
        for (int i = 0; i < weights.length; i++) {
            if (!(weights[i] >= RANGES[i][0] && weights[i] <= RANGES[i][1])) {
                throw new IllegalArgumentException(
                        "Weight w%d is %s to %s, not %s".formatted(i, RANGES[i][0], RANGES[i][1], weights[i]));
            }
        }
        return weights.clone();
    }
}
