package io.github.k8scard.memory;

import java.util.OptionalDouble;

/** How much a channel would gain from a card: how many of its active members would probably miss it today. */
public final class Need {
    private Need() {}

    /**
     * The mean of 1 − retrievability over the active members.
     *
     * @param retrievabilities the sum of what it is for each of them, 0 to 1; a member who never answered the card adds
     *     0
     * @param members how many active members there are
     * @return 0 (all know it) to 1 (nobody does); empty without members, when there is nothing to go by
     */
    public static OptionalDouble of(double retrievabilities, int members) {
        return members == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - retrievabilities / members);
    }
}
