package io.github.k8scard.memory;

import java.util.List;
import java.util.stream.Stream;

/**
 * The topics that say most about how far a member is, where there are too many to read.
 *
 * @param weakest those that they have begun and know least, the least known first; none if all fit that were begun
 * @param strongest those that they know best, the best known first; all that were begun if they fit
 * @param others how many they have begun besides
 */
public record TopicPick(List<Mastery> weakest, List<Mastery> strongest, int others) {
    private static final int ALL_FIT = 8;
    private static final int OF_EACH = 4;

    public TopicPick {
        weakest = List.copyOf(weakest);
        strongest = List.copyOf(strongest);
    }

    /** @param begun the topics of which a card was met, the best known first */
    public static TopicPick of(List<Mastery> begun) {
        if (begun.size() <= ALL_FIT) {
            return new TopicPick(List.of(), begun, 0);
        }
        List<Mastery> strongest = begun.subList(0, OF_EACH);
        int last = begun.size() - 1;
        List<Mastery> weakest = Stream.iterate(last, at -> at >= OF_EACH, at -> at - 1)
                .map(begun::get)
                .filter(topic -> !topic.isKnown())
                .limit(OF_EACH)
                .toList();
        return new TopicPick(weakest, strongest, begun.size() - strongest.size() - weakest.size());
    }
}
