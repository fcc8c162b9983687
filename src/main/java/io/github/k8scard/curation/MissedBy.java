package io.github.k8scard.curation;

/**
 * How many members did not know a card how often. Nobody is named.
 *
 * @param members who answered it
 * @param twice those of them who did not know it {@value #TWICE} times or more
 * @param often those of them who did not know it {@value #OFTEN} times or more
 */
public record MissedBy(int members, int twice, int often) {
    /** Once may be a slip. */
    public static final int TWICE = 2;

    /** What Anki, too, takes for a leech: a card that costs more than it gives. */
    public static final int OFTEN = 8;

    public static final MissedBy NONE = new MissedBy(0, 0, 0);

    private static final int ENOUGH_MEMBERS = 5;

    /**
     * One member.
     *
     * @param missed how often that member did not know the card
     */
    public static MissedBy one(int missed) {
        return new MissedBy(1, missed >= TWICE ? 1 : 0, missed >= OFTEN ? 1 : 0);
    }

    /** Whether most of those who answered it did not know it more than once, if enough have answered to say so. */
    public boolean most() {
        return members >= ENOUGH_MEMBERS && 2 * twice > members;
    }

    /** Both together. */
    public MissedBy plus(MissedBy other) {
        return new MissedBy(members + other.members, twice + other.twice, often + other.often);
    }

    /** These without others; what is less than nothing is to be taken from more. */
    public MissedBy minus(MissedBy other) {
        return new MissedBy(members - other.members, twice - other.twice, often - other.often);
    }
}
