package io.github.k8scard.words;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the words somebody probably meant: a sub-command, a topic, a time zone. Pure and safe for concurrent use. */
public final class Nearest {
    private static final int TYPOS_AT_MOST = 3;

    private Nearest() {}

    /**
     * The candidates closest to a word by edit distance, ignoring case, nearest first.
     *
     * @param word what was typed
     * @param candidates what would have been right
     * @param most how many to return at the most
     * @return empty if nothing is within three typos, or if the typos would replace over half of the word
     */
    public static List<String> to(String word, Collection<String> candidates, int most) {
        record Scored(String candidate, int distance) {}
        String typed = word.toLowerCase(Locale.ROOT);
        var distance = new LevenshteinDistance(TYPOS_AT_MOST);
        return candidates.stream()
                .map(candidate -> new Scored(candidate, distance.apply(typed, candidate.toLowerCase(Locale.ROOT))))
                .filter(scored -> scored.distance() >= 0 && scored.distance() * 2 <= typed.length())
                .sorted(Comparator.comparingInt(Scored::distance).thenComparing(Scored::candidate))
                .limit(most)
                .map(Scored::candidate)
                .toList();
    }
}
