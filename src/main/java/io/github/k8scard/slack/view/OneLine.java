package io.github.k8scard.slack.view;

/** Text from outside on one line. */
final class OneLine {
    private OneLine() {}

    /**
     * The text without line breaks and other control characters, with single spaces, and without the invisible
     * characters that change the direction of what follows them.
     */
    static String of(String text) {
        var line = new StringBuilder(text.length());
        boolean space = false;
        int codePoint;
        for (int at = 0; at < text.length(); at += Character.charCount(codePoint)) {
            codePoint = text.codePointAt(at);
            if (isSpace(codePoint)) {
                space = true;
            } else if (!changesDirection(codePoint)) {
                line.append(space && !line.isEmpty() ? " " : "").appendCodePoint(Escaped.whole(codePoint));
                space = false;
            }
        }
        return line.toString();
    }

    /** The whole text, line breaks and all, without those invisible characters. */
    static String withoutTurns(String text) {
        return text.codePoints()
                .filter(codePoint -> !changesDirection(codePoint))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isSpace(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isISOControl(codePoint);
    }

    /** Unicode's embeddings, overrides and isolates (UAX #9). */
    static boolean changesDirection(int codePoint) {
        return (codePoint >= 0x202A && codePoint <= 0x202E) || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }
}
