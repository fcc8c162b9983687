package io.github.k8scard.memory;

/**
 * How much a member practises on one date before the bot says that it is enough.
 *
 * @param cards how many cards a day
 * @param newCards how many of them may be new
 */
public record PracticeLimits(int cards, int newCards) {
    /** 10 cards a day with at most 4 new ones. */
    public static final PracticeLimits DEFAULT = new PracticeLimits(10, 4);
}
