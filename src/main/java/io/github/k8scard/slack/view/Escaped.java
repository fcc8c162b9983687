package io.github.k8scard.slack.view;

import java.util.ArrayList;
import java.util.List;

/**
 * Text as Slack wants it in text objects: {@code &}, {@code <} and {@code >} as entities and nothing else, so that no
 * mention, link or date comes out of what somebody wrote. Slack decodes these three in plain text as well.
 */
final class Escaped {
    /** Stands where text was cut off. */
    static final String ELLIPSIS = "…";

    private static final int REPLACEMENT = 0xFFFD;

    private Escaped() {}

    /** The whole text. */
    static String of(String text) {
        return String.join("", units(text));
    }

    /**
     * The text, cut to a length and then ended by an ellipsis.
     *
     * @param limit the longest result, in UTF-16 units of the escaped text, at least 1
     */
    static String of(String text, int limit) {
        String whole = of(text);
        return whole.length() <= limit ? whole : fitting(units(text), limit - ELLIPSIS.length()) + ELLIPSIS;
    }

    /**
     * Words, not escaped, cut to a number of code points and then ended by an ellipsis.
     *
     * @param limit at least 1
     */
    static String cut(String words, int limit) {
        return words.codePointCount(0, words.length()) <= limit
                ? words
                : words.substring(0, words.offsetByCodePoints(0, limit - 1)) + ELLIPSIS;
    }

    /** As many of the units, from the first on, as fit. */
    static String fitting(List<String> units, int limit) {
        var fitting = new StringBuilder();
        for (String unit : units) {
            if (fitting.length() + unit.length() > limit) {
                break;
            }
            fitting.append(unit);
        }
        return fitting.toString();
    }

    /** The escaped text in pieces that must not be cut: an entity or a code point. Half a pair becomes U+FFFD. */
    static List<String> units(String text) {
        var units = new ArrayList<String>(text.length());
        text.codePoints().forEach(codePoint -> units.add(unit(codePoint)));
        return units;
    }

    private static String unit(int codePoint) {
        return switch (codePoint) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            default -> Character.toString(whole(codePoint));
        };
    }

    /** The code point itself, or U+FFFD for half of a surrogate pair, which JSON cannot carry. */
    static int whole(int codePoint) {
        return Character.getType(codePoint) == Character.SURROGATE ? REPLACEMENT : codePoint;
    }
}
