package io.github.k8scard.slack.view;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts of a card next to each other, so that none says what another has said. All are the deck's Markdown. */
final class Sentences {
    private static final Pattern BETWEEN = Pattern.compile("(?<=[.!?])\\s+");
    private static final Pattern ARTICLE = Pattern.compile("^(?:an?|the) ");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern STOP = Pattern.compile("[.!?]+$");

    /** Fewer may stand in a text by chance. */
    private static final int UNMISTAKABLE_WORDS = 3;

    private Sentences() {}

    /**
     * Whether an answer gives a choice in the choice's own words: at its beginning, or anywhere if there are three
     * words or more.
     */
    static boolean says(String answer, String choice) {
        String all = withoutArticle(normal(answer));
        String words = withoutArticle(normal(choice));
        if (words.isEmpty()) {
            return false;
        }
        if (all.startsWith(words) && isEnd(all, words.length())) {
            return true;
        }
        return BLANKS.split(words).length >= UNMISTAKABLE_WORDS && standsIn(all, words);
    }

    /**
     * A text without the sentences that others hold already.
     *
     * @return empty if nothing is left
     */
    static String unsaid(String text, List<String> others) {
        Set<String> said = others.stream()
                .flatMap(other -> Arrays.stream(BETWEEN.split(other)))
                .map(Sentences::normal)
                .collect(Collectors.toSet());
        List<String> sentences = List.of(BETWEEN.split(text));
        List<String> left = sentences.stream()
                .filter(sentence -> !said.contains(normal(sentence)))
                .toList();
        return left.size() == sentences.size() ? text : String.join(" ", left);
    }

    private static String normal(String markdown) {
        String words =
                BLANKS.matcher(Markdown.words(markdown)).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
        return STOP.matcher(words).replaceAll("");
    }

    private static String withoutArticle(String words) {
        return ARTICLE.matcher(words).replaceFirst("");
    }

    private static boolean standsIn(String all, String words) {
        for (int at = all.indexOf(words); at >= 0; at = all.indexOf(words, at + 1)) {
            if (isEnd(all, at - 1) && isEnd(all, at + words.length())) {
                return true;
            }
        }
        return false;
    }

    /** Whether no word goes on there. */
    private static boolean isEnd(String words, int at) {
        return at < 0 || at >= words.length() || !Character.isLetterOrDigit(words.charAt(at));
    }
}
