package io.github.k8scard.deck;

import java.util.List;

/**
 * By what a card is found and chosen.
 *
 * @param topic the one topic that the card belongs to
 * @param tags words that cut across topics, kebab-case by custom
 * @param difficulty how hard it is
 */
public record Labels(String topic, List<String> tags, Difficulty difficulty) {
    /** How many tags a card has at most. */
    public static final int TAGS = DeckLimits.TAGS;

    /** How many characters a tag has at most. */
    public static final int TAG_CHARACTERS = DeckLimits.TAG;

    public Labels {
        tags = List.copyOf(tags);
    }
}
