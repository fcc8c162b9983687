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
    public Labels {
        tags = List.copyOf(tags);
    }
}
