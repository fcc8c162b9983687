package io.github.k8scard.delivery;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why a message has not arrived, or perhaps not, as members may read it. What exactly happened, in the words of
 * whatever failed, is for the log only.
 */
public enum DeliveryTrouble {
    /** The call was written to Slack, and no answer came, or none that says what became of it. */
    NO_ANSWER("Slack did not answer"),
    /** The process ended during the call. */
    CUT_OFF("I was stopped while I was sending it"),
    /** It certainly did not arrive, and is tried again. */
    NOT_YET("I am still trying to send it"),
    /** It was tried until it was no longer worth it. */
    GIVEN_UP("I could not send it in time"),
    /** Its time was over before it could be tried at all. */
    TOO_LATE("it was too late to send it"),
    /** Slack refuses this message. */
    MESSAGE_REFUSED("Slack did not accept this message"),
    /** Slack refuses everything in the channel. */
    CHANNEL_REFUSED("Slack does not let me post here"),
    /** A daily card waited while its channel was stopped. */
    CARD_STOPPED("the daily card was stopped before it could be sent"),
    /** So did a digest. */
    DIGEST_STOPPED("the daily card was stopped before the digest could be sent"),
    /** The workspace did not have the app when it was due. */
    NOT_INSTALLED("the app was not installed in time to send it"),
    /** Whom it was for wants it no longer. */
    NOT_WANTED("nobody wanted it any more");

    private final String words;

    DeliveryTrouble(String words) {
        this.words = words;
    }

    /** What members read: part of a sentence, plain text, without a full stop. It is also how it is stored. */
    public String words() {
        return words;
    }

    /**
     * What was stored; empty if it is not one of these. Earlier releases stored the words of whatever had failed, which
     * nobody is to read.
     */
    public static Optional<DeliveryTrouble> stored(String words) {
        return Stream.of(values())
                .filter(trouble -> trouble.words.equals(words))
                .findFirst();
    }
}
