package io.github.k8scard.slack;

import java.time.Duration;

/** Is told how long Slack's requests wait for their acknowledgement. It must be quick, and must not throw. */
public interface Acknowledgements {
    /** For whoever does not want to know. */
    Acknowledgements UNHEARD = (kind, ending, took) -> {};

    /** What kind of request it is. */
    enum RequestKind {
        COMMAND,
        CLICK,
        SUBMISSION,
        /** The options of a menu. */
        OPTIONS,
        EVENT,
        /** Slack's check of the address. */
        CHECK,
        /** It cannot be told. */
        UNREADABLE
    }

    /** What came of it. */
    enum Ending {
        ACKNOWLEDGED,
        /** It makes no sense. */
        REFUSED,
        /** Somebody's click was not stored, or perhaps not, so that it is not acknowledged. */
        NOT_SAVED,
        /** Something is broken. */
        FAILED
    }

    /**
     * A request has its answer.
     *
     * @param took since it was there as a whole
     */
    void answered(RequestKind kind, Ending ending, Duration took);
}
