package io.github.k8scard.board;

/** How one posted daily round of a channel counts for a streak. */
public enum StreakMark {
    /** Answered in time. */
    ANSWERED,
    /** Closed without an answer in time. */
    MISSED,
    /** Still open and not answered; says nothing yet. */
    OPEN_UNANSWERED;

    private static final int MEMBERS_THAT_COUNT = 3;

    /**
     * The mark for a member's streak.
     *
     * @param answered whether the member answered in time
     * @param open whether an answer would still be in time
     */
    public static StreakMark ofMember(boolean answered, boolean open) {
        if (answered) {
            return ANSWERED;
        }
        return open ? OPEN_UNANSWERED : MISSED;
    }

    /**
     * The mark for the channel's own streak, in which a round counts as answered if 3 or more members answered it.
     *
     * @param members how many answered in time
     * @param open whether an answer would still be in time
     */
    public static StreakMark ofChannel(int members, boolean open) {
        return ofMember(members >= MEMBERS_THAT_COUNT, open);
    }
}
