package io.github.k8scard.sandbox.workspace;

import java.time.Clock;

/**
 * The two times of a workspace.
 *
 * @param domain timestamps of messages and events
 * @param wall real time: the lives of triggers and response URLs, pace and Retry-After
 */
public record Clocks(Clock domain, Clock wall) {

    static Clocks real() {
        return new Clocks(Clock.systemUTC(), Clock.systemUTC());
    }
}
