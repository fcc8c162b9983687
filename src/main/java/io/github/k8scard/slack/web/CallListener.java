package io.github.k8scard.slack.web;

import java.time.Duration;

/** Is told of each call to Slack. It must be quick, and must not throw. */
public interface CallListener {
    /** For whoever does not want to know. */
    CallListener UNHEARD = new CallListener() {
        @Override
        public void answered(String method, String error, Duration took) {}

        @Override
        public void failed(String method, CallFault fault, Duration took) {}
    };

    /** Why there is no answer of Slack's own. */
    enum CallFault {
        /** The call was not made, since Slack has asked to wait. */
        HELD_BACK,
        /** Slack asks to wait (429). */
        RATE_LIMITED,
        /** Slack, or something before it, fails (5xx). */
        STATUS_5XX,
        /** The answer has another status than it should. */
        STATUS_OTHER,
        /** Slack cannot be reached, or the database does not say whether it may be called; nothing was sent. */
        NO_CONNECTION,
        /** It was sent, and no answer came in time. */
        TIME_OUT,
        /** It was sent, and no answer came, or none that can be read. */
        NO_ANSWER
    }

    /**
     * Slack has answered.
     *
     * @param method the Web API method, or {@code response_url}
     * @param error Slack's error code; empty if it has carried it out
     */
    void answered(String method, String error, Duration took);

    /** Slack has not answered, or only that it does not. */
    void failed(String method, CallFault fault, Duration took);
}
