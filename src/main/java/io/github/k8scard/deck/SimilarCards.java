package io.github.k8scard.deck;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds cards that ask nearly what an earlier one asked. For one use, by one thread. */
final class SimilarCards {
    /** The share that two cards have in common of the telling words of both. */
    private static final double TELLING = 0.75;

    /** The same of all words, so that what and why of one thing are two questions. */
    private static final double ALL = 0.6;

    private final List<AskedBefore> seen = new ArrayList<>();

    /** By each telling word the places of those that have it. */
    private final Map<String, List<Integer>> seenWith = new HashMap<>();

    private record AskedBefore(String id, Set<String> telling, Set<String> all) {}

    /** What to say of a card that asks nearly what an earlier one asked; it is then one of the earlier ones itself. */
    Optional<String> earlierThan(Card card) {
        String text = card.question() + " " + card.snippet().map(Snippet::text).orElse("");
        var asked = new AskedBefore(card.id(), AskedWords.of(text), AskedWords.allOf(text));
        Optional<AskedBefore> same = asked.telling().stream()
                .flatMap(word -> seenWith.getOrDefault(word, List.of()).stream())
                .distinct()
                .sorted()
                .map(seen::get)
                .filter(other -> common(asked.telling(), other.telling()) >= TELLING)
                .filter(other -> common(asked.all(), other.all()) >= ALL)
                .findFirst();
        asked.telling()
                .forEach(word ->
                        seenWith.computeIfAbsent(word, its -> new ArrayList<>()).add(seen.size()));
        seen.add(asked);
        return same.map(other -> "It asks nearly the same as " + other.id() + "; remove one, or ask something else.");
    }

    /** The part of the words of both that both have. */
    private static double common(Set<String> words, Set<String> others) {
        long both = words.stream().filter(others::contains).count();
        return (double) both / (words.size() + others.size() - both);
    }
}
