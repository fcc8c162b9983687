package io.github.k8scard.curation;

import io.github.k8scard.deck.Card;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A card about which somebody has to decide, and all open flags of it.
 *
 * @param card as it is asked now; if it is asked no more, as it was seen last
 * @param spoiler whether an open round asks it and whoever is to decide has not answered it yet, so that nothing may be
 *     shown that gives the answer away
 * @param flags the first one first, at least one
 */
public record FlaggedCard(Card card, boolean spoiler, List<Flag> flags) {
    public FlaggedCard {
        flags = List.copyOf(flags);
    }

    /** Whether the card says something else by now than everybody saw who flagged it. */
    public boolean changedSince() {
        return flags.stream().noneMatch(flag -> flag.seen().equals(card));
    }

    /** How many members flagged it. */
    public int flaggers() {
        return (int) flags.stream().map(Flag::by).distinct().count();
    }

    /** How many give each reason that somebody gives, in the order of {@link FlagReason}. */
    public Map<FlagReason, Integer> reasons() {
        Map<FlagReason, Integer> reasons = new EnumMap<>(FlagReason.class);
        flags.forEach(flag -> reasons.merge(flag.reason(), 1, Integer::sum));
        return reasons;
    }

    /** The first flags that come with words. */
    public List<Flag> withWords(int atMost) {
        return flags.stream()
                .filter(flag -> !flag.words().isBlank())
                .limit(atMost)
                .toList();
    }
}
