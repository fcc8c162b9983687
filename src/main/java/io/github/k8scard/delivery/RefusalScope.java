package io.github.k8scard.delivery;

/** How much a refusal ends. */
public enum RefusalScope {
    /** This message only. */
    MESSAGE,
    /** Everything for this channel, until somebody invites the bot back. */
    CHANNEL,
    /** Everything for this workspace, until somebody installs the app again. */
    INSTALLATION
}
