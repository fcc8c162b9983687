package io.github.k8scard.slack.web;

import java.io.IOException;

/** A request that certainly never reached Slack. The message says why, for the operator. */
final class NotSentException extends IOException {
    private static final long serialVersionUID = 1L;

    NotSentException(String why, Exception cause) {
        super(why + " (" + cause.getClass().getSimpleName() + ": " + cause.getMessage() + ")", cause);
    }
}
