package io.github.k8scard.memory;

/**
 * How far a member is with a topic.
 *
 * @param topic its name
 * @param known how many of its cards are known, see {@link Memory#isKnown}
 * @param met how many were answered at least once; the known ones are among them
 * @param cards how many there are
 */
public record Mastery(String topic, int known, int met, int cards) {
    /** Whether every card is known. */
    public boolean isKnown() {
        return known == cards;
    }
}
