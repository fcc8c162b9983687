package io.github.k8scard.deck;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Makes ids of cards that people write where nobody thinks of one. Pure and safe for concurrent use. */
public final class CardIds {
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
    private static final Pattern ADDRESS = Pattern.compile("\\]\\(https?://[^\\s()]*\\)");
    private static final Pattern INSIDE_WORDS = Pattern.compile("['’`]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern HYPHENS_AROUND = Pattern.compile("^-+|-+$");

    /** Of a question without a Latin letter or a digit. */
    private static final String NAMELESS = "card";

    private CardIds() {}

    /**
     * An id made of the words of a question, as many as fit.
     *
     * @param question in the deck's Markdown, of any content
     * @param taken whether a card has an id, or had it
     * @return kebab-case, at most 60 characters, not taken
     */
    public static String of(String question, Predicate<String> taken) {
        String latin = ACCENT.matcher(Normalizer.normalize(question, Normalizer.Form.NFKD))
                .replaceAll("");
        String words = INSIDE_WORDS
                .matcher(ADDRESS.matcher(latin).replaceAll(" "))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String id = HYPHENS_AROUND
                .matcher(BETWEEN_WORDS.matcher(words).replaceAll("-"))
                .replaceAll("");
        return free(id.isEmpty() ? NAMELESS : id, taken);
    }

    /**
     * The id itself, or if it is taken, the same with the first free number behind it.
     *
     * @param id kebab-case
     * @param taken as for {@link #of}
     */
    public static String free(String id, Predicate<String> taken) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> number == 1 ? "" : "-" + number)
                .map(ending -> fitting(id, DeckLimits.ID - ending.length()) + ending)
                .filter(taken.negate())
                .findFirst()
                .orElseThrow();
    }

    /** Ends with a whole word, if it is not one word alone. */
    private static String fitting(String id, int limit) {
        if (id.length() <= limit) {
            return id;
        }
        String cut = id.substring(0, limit);
        int lastWord = id.charAt(limit) == '-' ? limit : cut.lastIndexOf('-');
        return lastWord > 0 ? cut.substring(0, lastWord) : cut;
    }
}
