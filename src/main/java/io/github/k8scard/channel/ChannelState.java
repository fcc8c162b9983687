package io.github.k8scard.channel;

/** Whether a channel gets its daily card. Only an {@link #ACTIVE} channel does. */
public enum ChannelState {
    /** A schedule is set and runs. */
    ACTIVE,
    /** A person paused it. */
    PAUSED,
    /** The bot paused it because nobody answered. */
    QUIET,
    /** Slack refuses messages there. */
    SUSPENDED,
    /** No schedule is set. */
    OFF
}
