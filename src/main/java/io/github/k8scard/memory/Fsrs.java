package io.github.k8scard.memory;

import static java.lang.Math.exp;
import static java.lang.Math.max;
import static java.lang.Math.min;
import static java.lang.Math.pow;

/**
 * FSRS-6, the Free Spaced Repetition Scheduler: how a memory changes with each answer, and how it fades. Pure and
 * immutable.
 *
 * <p>The formulas are those of the FSRS wiki ("The Algorithm", FSRS-6) as ts-fsrs 5.4 and fsrs-rs 6 compute them: a
 * second review on the same day never lowers stability except after {@link Grade#AGAIN}; stability stays within
 * 0.001 and 36,500 days. There are no learning steps, no random spread of intervals, and no rounding within a step.
 *
 * @see <a href="https://github.com/open-spaced-repetition/awesome-fsrs/wiki/The-Algorithm">The Algorithm</a>
 */
public final class Fsrs {
    private static final int LONGEST_INTERVAL_DAYS = 365;
    private static final double LEAST_STABILITY = 0.001;
    private static final double GREATEST_STABILITY = 36_500;
    private static final double STABILITY_IS_FOR = 0.9;

    private final double[] w;
    private final int longestIntervalDays;
    private final double decay;
    private final double factor;

    /** The default weights and intervals of up to 365 days. */
    public Fsrs() {
        this(FsrsWeights.defaults(), LONGEST_INTERVAL_DAYS);
    }

    /**
     * @param weights w0 to w20
     * @param longestIntervalDays at least 1
     * @throws IllegalArgumentException if a weight or the interval is out of its range
     */
    Fsrs(double[] weights, int longestIntervalDays) {
        if (longestIntervalDays < 1) {
            throw new IllegalArgumentException("The longest interval is at least 1 day, not " + longestIntervalDays);
        }
        this.w = FsrsWeights.checked(weights);
        this.longestIntervalDays = longestIntervalDays;
        this.decay = -w[20];
        this.factor = pow(STABILITY_IS_FOR, 1 / decay) - 1;
    }

    /** The memory after a member's first answer to a card. */
    public Memory first(Grade grade) {
        return new Memory(w[grade.score() - 1], clampedDifficulty(firstDifficulty(grade)));
    }

    /**
     * The memory after one more answer.
     *
     * @param elapsedDays days between the local dates of the last answer and this one; negative counts as 0
     */
    public Memory next(Memory memory, int elapsedDays, Grade grade) {
        double stability;
        if (elapsedDays <= 0) {
            stability = stabilityOnTheSameDay(memory, grade);
        } else if (grade == Grade.AGAIN) {
            stability = stabilityAfterLapse(memory, retrievability(memory, elapsedDays));
        } else {
            stability = stabilityAfterRecall(memory, retrievability(memory, elapsedDays), grade);
        }
        return new Memory(
                max(LEAST_STABILITY, min(stability, GREATEST_STABILITY)), nextDifficulty(memory.difficulty(), grade));
    }

    /**
     * The probability that the card is remembered, 0 to 1. Good for comparing cards; on its own it is a rough guess.
     *
     * @param elapsedDays days since the last answer; negative counts as 0
     */
    public double retrievability(Memory memory, int elapsedDays) {
        return pow(1 + factor * max(0, elapsedDays) / memory.stability(), decay);
    }

    /**
     * The days until the probability of remembering has fallen to a wanted one, from 1 to the longest interval.
     *
     * @param retention the wanted probability, above 0 and at most 1
     * @throws IllegalArgumentException if the retention is out of its range
     */
    public int intervalDays(Memory memory, double retention) {
        if (!(retention > 0 && retention <= 1)) {
            throw new IllegalArgumentException("Retention is above 0 and at most 1, not " + retention);
        }
        double days = memory.stability() / factor * (pow(retention, 1 / decay) - 1);
        return (int) max(1, min(Math.round(days), longestIntervalDays));
    }

    private double stabilityOnTheSameDay(Memory memory, Grade grade) {
        double growth = exp(w[17] * (grade.score() - 3 + w[18])) * pow(memory.stability(), -w[19]);
        return memory.stability() * (grade == Grade.AGAIN ? growth : max(1, growth));
    }

    private double stabilityAfterRecall(Memory memory, double retrievability, Grade grade) {
        double growth = exp(w[8])
                * (11 - memory.difficulty())
                * pow(memory.stability(), -w[9])
                * (exp(w[10] * (1 - retrievability)) - 1)
                * (grade == Grade.HARD ? w[15] : 1)
                * (grade == Grade.EASY ? w[16] : 1);
        return memory.stability() * (1 + growth);
    }

    private double stabilityAfterLapse(Memory memory, double retrievability) {
        double forgotten = w[11]
                * pow(memory.difficulty(), -w[12])
                * (pow(memory.stability() + 1, w[13]) - 1)
                * exp(w[14] * (1 - retrievability));
        return min(forgotten, memory.stability() / exp(w[17] * w[18]));
    }

    private double nextDifficulty(double difficulty, Grade grade) {
        double damped = difficulty - w[6] * (grade.score() - 3) * (10 - difficulty) / 9;
        return clampedDifficulty(w[7] * firstDifficulty(Grade.EASY) + (1 - w[7]) * damped);
    }

    private double firstDifficulty(Grade grade) {
        return w[4] - exp(w[5] * (grade.score() - 1)) + 1;
    }

    private static double clampedDifficulty(double difficulty) {
        return max(1, min(difficulty, 10));
    }
}
