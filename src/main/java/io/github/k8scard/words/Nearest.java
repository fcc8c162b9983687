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
     * The candidates closest to a word by edit distance, ignoring case, nearest first. Near is what differs by one typo
     * in a word of four letters or more, or by two letters that changed places; or what begins with the same letter and
     * has one typo, or up to three, one in three letters.
     *
     * @param word what was typed
     * @param candidates what would have been right
     * @param most how many to return at the most
     * @return empty if nothing is near
     */
    public static List<String> to(String word, Collection<String> candidates, int most) {
        record Scored(String candidate, int distance) {}
        String typed = word.toLowerCase(Locale.ROOT);
        var distance = new LevenshteinDistance(TYPOS_AT_MOST);
        return candidates.stream()
                .map(candidate -> new Scored(candidate, distance.apply(typed, candidate.toLowerCase(Locale.ROOT))))
                .filter(scored -> isNear(typed, scored.candidate().toLowerCase(Locale.ROOT), scored.distance()))
                .sorted(Comparator.comparingInt(Scored::distance).thenComparing(Scored::candidate))
                .limit(most)
                .map(Scored::candidate)
                .toList();
    }

    /** Of the candidates that {@link #to} finds those with one typo, or with two letters that changed places. */
    public static List<String> toOneTypo(String word, Collection<String> candidates, int most) {
        var distance = new LevenshteinDistance(TYPOS_AT_MOST);
        String typed = word.toLowerCase(Locale.ROOT);
        return to(word, candidates, candidates.size()).stream()
                .filter(candidate -> distance.apply(typed, candidate.toLowerCase(Locale.ROOT)) < 2
                        || isSwapped(typed, candidate.toLowerCase(Locale.ROOT)))
                .limit(most)
                .toList();
    }

    /** @param distance less than 0 for too many */
    private static boolean isNear(String typed, String candidate, int distance) {
        if (typed.isEmpty() || distance < 0) {
            return false;
        }
        boolean swapped = distance == 2 && isSwapped(typed, candidate);
        boolean beginsAlike = candidate.startsWith(typed.substring(0, typed.offsetByCodePoints(0, 1)));
        return distance == 0
                || (distance == 1 && (typed.length() > 3 || beginsAlike))
                || swapped
                || (beginsAlike && distance * 3 <= typed.length());
    }

    private static boolean isSwapped(String typed, String candidate) {
        return sorted(typed).equals(sorted(candidate));
    }

    private static List<Integer> sorted(String word) {
        return word.codePoints().sorted().boxed().toList();
    }
}
