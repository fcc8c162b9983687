package io.github.k8scard.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Narrows a list of names down to those that somebody may be typing. Case and accents make no difference, nor
 * does what {@link Tidied} takes out. Pure and safe for concurrent use.
 */
public final class Matching {
    private static final Pattern NO_LETTERS = Pattern.compile("[\\p{M}\\p{Cf}]");
    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\p{Cntrl}]+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** The rank of a name that does not fit. */
    private static final int NONE = 3;

    private Matching() {}

    /**
     * The names that contain every word typed, wherever in the name. First come those that begin with all that was
     * typed, then those in which every word typed begins a word, then the others; equals keep their order.
     *
     * @param typed what was typed so far; empty for the first of all names
     * @param most how many to return at the most
     */
    public static List<String> among(List<String> names, String typed, int most) {
        record Found(String name, int rank) {}
        String wanted = plain(typed);
        List<String> words = List.of(wanted.split(" "));
        return names.stream()
                .map(name -> new Found(name, rank(plain(name), wanted, words)))
                .filter(found -> found.rank() < NONE)
                .sorted(Comparator.comparingInt(Found::rank))
                .limit(most)
                .map(Found::name)
                .toList();
    }

    private static int rank(String name, String wanted, List<String> words) {
        if (name.startsWith(wanted)) {
            return 0;
        }
        var starts = new ArrayList<>(Arrays.asList(name.split(" ")));
        starts.addAll(Arrays.asList(BETWEEN_WORDS.split(name)));
        if (words.stream().allMatch(word -> starts.stream().anyMatch(start -> start.startsWith(word)))) {
            return 1;
        }
        return words.stream().allMatch(name::contains) ? 2 : NONE;
    }

    /** Upper case first, since it makes two letters of some, as of ß. */
    private static String plain(String text) {
        String letters = NO_LETTERS
                .matcher(Normalizer.normalize(Tidied.of(text), Normalizer.Form.NFKD))
                .replaceAll("");
        return BLANKS.matcher(letters)
                .replaceAll(" ")
                .strip()
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }
}
