package io.github.k8scard.slack.web;

import io.github.k8scard.slack.web.CallListener.CallFault;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Objects;

/** Tells a listener how one call ended, and how long it took. */
final class TimedCall {
    private static final int OK = 200;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERRORS = 500;

    private final CallListener listener;
    private final String method;
    private final long begun = System.nanoTime();

    TimedCall(CallListener listener, String method) {
        this.listener = listener;
        this.method = method;
    }

    /** @param error Slack's error code, which is null if there is none */
    void answered(boolean ok, String error) {
        listener.answered(method, ok ? "" : Objects.requireNonNullElse(error, "none"), took());
    }

    /** Nothing but the status of Slack's answer says what came of the call. */
    void answeredWith(int status) {
        if (status == OK) {
            answered(true, "");
        } else if (status == TOO_MANY_REQUESTS) {
            failed(CallFault.RATE_LIMITED);
        } else {
            failed(status >= SERVER_ERRORS ? CallFault.STATUS_5XX : CallFault.STATUS_OTHER);
        }
    }

    void heldBack() {
        failed(CallFault.HELD_BACK);
    }

    void broke(IOException fault) {
        if (fault instanceof NotSentException) {
            failed(CallFault.NO_CONNECTION);
        } else {
            failed(fault instanceof InterruptedIOException ? CallFault.TIME_OUT : CallFault.NO_ANSWER);
        }
    }

    private void failed(CallFault fault) {
        listener.failed(method, fault, took());
    }

    private Duration took() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
