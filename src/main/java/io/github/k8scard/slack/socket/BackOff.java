package io.github.k8scard.slack.socket;

import java.time.Duration;

/** How long to wait before trying once more: twice as long each time, up to a limit. Not safe for concurrent use. */
final class BackOff {
    private final Duration first;
    private final Duration longest;
    private Duration next;

    BackOff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
        this.next = first;
    }

    Duration next() {
        Duration now = next;
        Duration doubled = now.multipliedBy(2);
        next = doubled.compareTo(longest) > 0 ? longest : doubled;
        return now;
    }

    Duration nextAtLeast(Duration least) {
        Duration pause = next();
        return pause.compareTo(least) > 0 ? pause : least;
    }

    void reset() {
        next = first;
    }
}
