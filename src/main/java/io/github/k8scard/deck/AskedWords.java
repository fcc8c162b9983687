package io.github.k8scard.deck;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words of cards, for comparing them. English; of other languages it finds less. */
final class AskedWords {
    private static final int SHORTEST = 3;
    private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** What a question says that is meant to be asked with its choices. */
    private static final Pattern OF_CHOICES = Pattern.compile(
            "\\bwhich(?: \\w+)? of the following\\b|^which one\\b|^which (?:statement|claim|answer|choice|option)s?\\b",
            Pattern.CASE_INSENSITIVE);

    /** The same, unless it speaks of what a snippet shows. */
    private static final Pattern OF_THESE = Pattern.compile("\\bwhich(?: \\w+)? of these\\b", Pattern.CASE_INSENSITIVE);

    private static final Set<String> COMMON = Set.of("""
            about after all also and another any are because before being both but can cannot did
            does each ever every for from get got had has have her here him his how https into its
            just lets long many may more most much must never new not now off old one only other our
            out own same should some still such than that the their them then there these they this
            three too two under until very was were what when where which while who whose why will
            with without would yet you your
            """.split("\\s+"));

    private AskedWords() {}

    /** The telling words of a text, in lower case and in the singular, in their order. */
    static Set<String> of(String text) {
        Set<String> words = new LinkedHashSet<>();
        Arrays.stream(GAP.split(text.toLowerCase(Locale.ROOT)))
                .filter(word -> !COMMON.contains(word))
                .map(AskedWords::singular)
                .filter(word -> word.length() >= SHORTEST)
                .forEach(words::add);
        return words;
    }

    private static String singular(String word) {
        int last = word.endsWith("sses") || word.endsWith("xes") || word.endsWith("ches") ? 2 : 1;
        return word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - last) : word;
    }

    /** All words of a text, in lower case. */
    static Set<String> allOf(String text) {
        return new HashSet<>(Arrays.asList(GAP.split(text.toLowerCase(Locale.ROOT))));
    }

    /** The words by which a question relies on its choices, if it does. */
    static Optional<String> ofChoices(Prompt prompt) {
        return Stream.of(OF_CHOICES, OF_THESE)
                .filter(pattern -> pattern == OF_CHOICES || prompt.snippet().isEmpty())
                .map(pattern -> pattern.matcher(prompt.question()))
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst();
    }
}
