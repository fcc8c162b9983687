package io.github.k8scard.memory;

import java.util.Collection;
import java.util.OptionalDouble;

/** How much a channel would gain from a card: how many of its active members would probably miss it today. */
public final class Need {
    private Need() {}

    /**
     * The mean of 1 − retrievability.
     *
     * @param retrievabilities one for each active member, 0 to 1; empty for a member who never answered the card,
     *     which counts as 0
     * @return 0 (all know it) to 1 (nobody does); empty without members, when there is nothing to go by
     */
    public static OptionalDouble of(Collection<OptionalDouble> retrievabilities) {
        return retrievabilities.stream()
                .mapToDouble(retrievability -> 1 - retrievability.orElse(0))
                .average();
    }
}
