package io.github.k8scard.bench.load;

/**
 * How a load is driven.
 *
 * @param connections how many connections are kept open; each has one request under way at most
 * @param most how many requests are sent at most
 * @param seconds for how long requests are sent at most
 * @param perSecond how many are planned a second, each timed from its planned instant; 0 for the next one as soon as an
 *     answer has come
 */
public record Pace(int connections, int most, double seconds, int perSecond) {
    /** As fast as the answers come. */
    public static Pace full(int connections, int most, double seconds) {
        return new Pace(connections, most, seconds, 0);
    }
}
