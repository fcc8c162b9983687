package io.github.k8scard.slack.view;

import java.util.stream.Collectors;

/** Text from outside on one line. */
final class OneLine {
    private OneLine() {}

    /**
     * The text without line breaks and other control characters, with single spaces, and without the invisible
     * characters that change the direction of what follows them.
     */
    static String of(String text) {
        return text.codePoints()
                .filter(codePoint -> !changesDirection(codePoint))
                .mapToObj(codePoint -> isSpace(codePoint) ? " " : Character.toString(Escaped.whole(codePoint)))
                .collect(Collectors.joining())
                .replaceAll(" {2,}", " ")
                .strip();
    }

    private static boolean isSpace(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isISOControl(codePoint);
    }

    /** Unicode's embeddings, overrides and isolates (UAX #9). */
    private static boolean changesDirection(int codePoint) {
        return (codePoint >= 0x202A && codePoint <= 0x202E) || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }
}
