package io.github.k8scard.delivery;

/** How far a delivery is. {@link Transitions} says what can follow what. */
public enum DeliveryState {
    /** To be sent, now or at its next attempt. */
    PENDING,
    /** Claimed by a sender. If that lasts longer than any call can, the sender is gone. */
    SENDING,
    /** In Slack. */
    SENT,
    /** Given up for good. */
    FAILED,
    /** It may or may not be in Slack. Never sent again blindly; only what is found in Slack settles it. */
    UNKNOWN
}
