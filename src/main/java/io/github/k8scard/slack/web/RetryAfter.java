package io.github.k8scard.slack.web;

import java.time.Duration;

/** How long Slack asks to wait with a 429: in whole seconds, in the header Retry-After. */
final class RetryAfter {
    static final String HEADER = "Retry-After";

    private static final Duration DEFAULT = Duration.ofSeconds(30);

    private RetryAfter() {}

    /**
     * What the header says; half a minute if it says nothing that can be read.
     *
     * @param seconds the header's value; empty if there is none
     */
    static Duration read(String seconds) {
        return seconds.matches("\\d{1,6}") ? Duration.ofSeconds(Long.parseLong(seconds)) : DEFAULT;
    }
}
