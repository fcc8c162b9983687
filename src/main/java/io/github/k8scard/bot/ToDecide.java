package io.github.k8scard.bot;

import io.github.k8scard.curation.FlaggedCard;
import java.util.List;
import java.util.Map;

/**
 * What there is to decide about the cards.
 *
 * @param flagged cards with open flags, longest flagged first, ten at most
 * @param more how many more cards have open flags
 * @param names the names of those who flagged one of these, by Slack user
 * @param suggestions how many cards are suggested
 */
public record ToDecide(List<FlaggedCard> flagged, int more, Map<String, String> names, int suggestions) {
    public ToDecide {
        flagged = List.copyOf(flagged);
        names = Map.copyOf(names);
    }

    /** Whether there is nothing. */
    boolean isEmpty() {
        return flagged.isEmpty() && suggestions == 0;
    }
}
