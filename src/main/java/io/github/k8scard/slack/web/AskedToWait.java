package io.github.k8scard.slack.web;

import java.io.IOException;
import java.time.Duration;

/** Slack has asked to leave a method alone for some time (429). Nothing was carried out. */
public final class AskedToWait extends IOException {
    private static final long serialVersionUID = 1L;

    private final Duration left;

    AskedToWait(Duration left) {
        super("Slack asks to wait (429)");
        this.left = left;
    }

    /** For how long yet. */
    public Duration left() {
        return left;
    }
}
