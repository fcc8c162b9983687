package io.github.k8scard.slack.view;

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
        return fitting(text, Integer.MAX_VALUE);
    }

    /**
     * The text, cut to a length and then ended by an ellipsis.
     *
     * @param limit the longest result, in UTF-16 units of the escaped text, at least 1
     */
    static String of(String text, int limit) {
        String whole = of(text);
        return whole.length() <= limit ? whole : fitting(text, limit - ELLIPSIS.length()) + ELLIPSIS;
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

    /**
     * The escaped text, as much of it from the beginning on as fits; no entity and no code point is cut in two. Half a
     * pair becomes U+FFFD.
     */
    static String fitting(String text, int limit) {
        var escaped = new StringBuilder(text.length() + 16);
        int codePoint;
        for (int at = 0; at < text.length(); at += Character.charCount(codePoint)) {
            codePoint = text.codePointAt(at);
            int before = escaped.length();
            append(escaped, codePoint);
            if (escaped.length() > limit) {
                escaped.setLength(before);
                break;
            }
        }
        return escaped.toString();
    }

    private static void append(StringBuilder escaped, int codePoint) {
        switch (codePoint) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            default -> escaped.appendCodePoint(whole(codePoint));
        }
    }

    /** The text itself, not escaped, but without halves of pairs. */
    static String whole(String text) {
        return text.codePoints()
                .map(Escaped::whole)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The code point itself, or U+FFFD for half of a surrogate pair, which JSON cannot carry. */
    static int whole(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE ? REPLACEMENT : codePoint;
    }
}
