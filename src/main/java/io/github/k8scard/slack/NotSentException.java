package io.github.k8scard.slack;

import java.io.IOException;

/** A request that certainly never reached Slack: no connection could be made. */
final class NotSentException extends IOException {
    private static final long serialVersionUID = 1L;

    NotSentException(IOException cause) {
        super(cause.getClass().getSimpleName() + ": " + cause.getMessage(), cause);
    }
}
