package io.github.k8scard.delivery;

import java.util.EnumSet;
import java.util.Set;

/** How far a delivery is. */
public enum DeliveryState {
    /** To be sent, now or at its next attempt. */
    PENDING,
    /** Claimed by a sender. If that lasts longer than any call can, the sender is gone. */
    SENDING,
    /** In Slack. */
    SENT,
    /** It may or may not be in Slack. Never sent again; only what is found in Slack settles it. */
    UNKNOWN,
    /** Given up for good. */
    FAILED,
    /** Of no use any more: the message that it was to change cannot be changed. */
    DROPPED;

    /**
     * The states in which a click proves that a card was posted: also one that Slack said it had not posted, and that
     * is to be tried again.
     */
    public static Set<DeliveryState> provable() {
        return EnumSet.of(PENDING, SENDING, UNKNOWN);
    }

    /**
     * The states in which the change of a message is owed anew when there is something else to show: also one that
     * waits, or it could be claimed before that can be seen.
     */
    public static Set<DeliveryState> repeatable() {
        return EnumSet.of(PENDING, SENDING, SENT, FAILED);
    }

    /**
     * The states that can come before this one. Every change of a delivery is made on this condition, so that whoever
     * comes second changes nothing.
     */
    public Set<DeliveryState> before() {
        return switch (this) {
            case SENDING -> EnumSet.of(PENDING);
            case SENT -> EnumSet.of(SENDING, UNKNOWN);
            case PENDING, UNKNOWN, DROPPED -> EnumSet.of(SENDING);
            case FAILED -> EnumSet.of(PENDING, SENDING);
        };
    }
}
