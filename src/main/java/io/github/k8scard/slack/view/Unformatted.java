package io.github.k8scard.slack.view;

/**
 * Words in mrkdwn that must not be formatted. Slack has no escape for its marks, so a mark that could open or close a
 * format becomes a character that looks like it; one inside a word, or between spaces, stays.
 */
final class Unformatted {
    private Unformatted() {}

    /** The words with every formatting mark replaced; not yet escaped. */
    static String of(String words) {
        var result = new StringBuilder(words);
        for (int at = 0; at < words.length(); at++) {
            char lookAlike = lookAlike(words.charAt(at));
            if (lookAlike != words.charAt(at) && formats(words, at)) {
                result.setCharAt(at, lookAlike);
            }
        }
        return result.toString();
    }

    private static char lookAlike(char mark) {
        return switch (mark) {
            case '*' -> '\u2217';
            case '_' -> '\uFF3F';
            case '~' -> '\u223C';
            case '`' -> '\u02CB';
            case '>' -> '\uFF1E';
            default -> mark;
        };
    }

    private static boolean formats(String words, int at) {
        return switch (words.charAt(at)) {
            case '>' -> at == 0; // begins a quotation
            case '`' -> true;
            default ->
                !(isWord(words, at - 1) && isWord(words, at + 1))
                        && !(isSpace(words, at - 1) && isSpace(words, at + 1));
        };
    }

    private static boolean isWord(String words, int at) {
        return at >= 0 && at < words.length() && Character.isLetterOrDigit(words.charAt(at));
    }

    private static boolean isSpace(String words, int at) {
        return at < 0 || at >= words.length() || words.charAt(at) == ' ';
    }
}
