package io.github.k8scard.bot;

/** What a member is told who wants a message posted that had not arrived. */
public enum WhatHolds {
    /** It certainly did not arrive, and may be posted: now it is owed. */
    OWED("On its way to the channel."),
    UNDER_WAY("It is on its way to the channel already."),
    POSTED("It is in the channel already."),
    UNCERTAIN("It may be in the channel already, since Slack did not answer. I post nothing twice: look there first."),
    SUSPENDED(SuspendChannel.NOT_LET_IN),
    NOBODY_HAS_POINTS(ShareBoard.NOTHING_TO_SHARE),
    TOO_OLD("It is too old to be posted now. For a new one, type /k8scard quiz"),
    ENOUGH_TODAY("This channel has had its " + PostExtra.A_DAY + " extra cards for today."),
    OPEN_HERE("The same card is open in this channel already."),
    /** It is neither a board nor an extra card. */
    NOT_ASKED_FOR("I post that only once. The next one comes as planned.");

    private final String words;

    WhatHolds(String words) {
        this.words = words;
    }

    /** One or two sentences, plain text. */
    public String words() {
        return words;
    }
}
