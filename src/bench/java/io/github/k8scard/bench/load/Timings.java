package io.github.k8scard.bench.load;

import java.util.Arrays;

/** When each answer of a load came, and how long it took. Filled by the load's thread, then read by one other. */
public final class Timings {
    private long[] ended = new long[1 << 16];
    private long[] took = new long[1 << 16];
    private int count;
    private int refused;
    private int givenUp;
    private long bytes;

    Timings() {}

    /**
     * @param end nanoseconds since the load began
     * @param length of the answer's body
     */
    void add(long end, long nanos, int status, int length) {
        bytes += length;
        if (status != 200) {
            refused++;
        }
        if (count == ended.length) {
            ended = Arrays.copyOf(ended, 2 * count);
            took = Arrays.copyOf(took, 2 * count);
        }
        ended[count] = end;
        took[count++] = nanos;
    }

    void givenUp(int requests) {
        givenUp += requests;
    }

    /** How many requests were planned and never sent, since the program was far behind. */
    public int givenUp() {
        return givenUp;
    }

    /** How long the body of an answer is on average, in bytes. */
    public long meanBytes() {
        return bytes / Math.max(1, count);
    }

    public int count() {
        return count;
    }

    /** How many answers had another status than 200. */
    public int refused() {
        return refused;
    }

    /** What came in a stretch of seconds since the load began. */
    public Window window(double from, double to) {
        int first = place((long) (from * 1e9));
        int last = place((long) (to * 1e9));
        long[] sorted = Arrays.copyOfRange(took, first, last);
        Arrays.sort(sorted);
        return new Window(sorted, to - from);
    }

    /** How many seconds it took until the last answer. */
    public double seconds() {
        return count == 0 ? 0 : ended[count - 1] / 1e9;
    }

    /** All of it, as if it had taken so many seconds. */
    public Window all() {
        return window(0, count == 0 ? 1 : ended[count - 1] / 1e9 + 1e-6);
    }

    private int place(long nanos) {
        int found = Arrays.binarySearch(ended, 0, count, nanos);
        return found < 0 ? -found - 1 : found;
    }

    /** A stretch of a load. */
    public static final class Window {
        private final long[] sorted;
        private final double seconds;

        private Window(long[] sorted, double seconds) {
            this.sorted = sorted;
            this.seconds = seconds;
        }

        public double perSecond() {
            return sorted.length / seconds;
        }

        /** The time within which a share of the answers came, in milliseconds; the longest for 1. */
        public double millis(double share) {
            return sorted.length == 0 ? Double.NaN : sorted[(int) ((sorted.length - 1) * share)] / 1e6;
        }
    }
}
