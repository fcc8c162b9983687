package io.github.k8scard.delivery;

/** How much a refusal ends. */
public enum RefusalScope {
    /** This message, or this change of one, only. */
    MESSAGE,
    /** Every further change of a message: it stands, and can no longer be changed. */
    FROZEN,
    /** Every further change of a message: somebody has deleted it. */
    DELETED,
    /** Everything for this channel, until somebody invites the bot back. */
    CHANNEL,
    /** Everything for this workspace, until somebody installs the app again. */
    INSTALLATION
}
