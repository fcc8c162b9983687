package io.github.k8scard.slack.socket;

import java.time.Duration;

/**
 * How quickly sockets are given up and opened.
 *
 * @param pingEvery how often a socket is pinged; without an answer before the next ping it is lost
 * @param helloWithin how long Slack may take to say hello
 * @param stableAfter a socket that lived for less counts as a failed attempt, so that attempts cannot follow each other
 *     without a pause
 * @param overlap how long an old socket may still be used for what came through it, after a new one is open
 * @param firstPause before trying once more; then twice as long each time
 * @param longestPause up to this
 */
record SocketModePace(
        Duration pingEvery,
        Duration helloWithin,
        Duration stableAfter,
        Duration overlap,
        Duration firstPause,
        Duration longestPause) {
    static final SocketModePace STANDARD = new SocketModePace(
            Duration.ofSeconds(10),
            Duration.ofSeconds(10),
            Duration.ofSeconds(10),
            Duration.ofSeconds(5),
            Duration.ofMillis(500),
            Duration.ofSeconds(30));

    BackOff backOff() {
        return new BackOff(firstPause, longestPause);
    }
}
