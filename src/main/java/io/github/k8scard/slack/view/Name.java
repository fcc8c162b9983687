package io.github.k8scard.slack.view;

import java.text.Bidi;

/**
 * A member's name for plain-text objects, where Slack formats nothing. It is never a mention, which would notify
 * people.
 */
final class Name {
    private static final char ISOLATE = '\u2068';
    private static final char END_OF_ISOLATE = '\u2069';

    private Name() {}

    /**
     * The name on one line, not escaped, at most 80 characters and two marks. A name written from right to left is kept
     * apart from what stands beside it, so that numbers stay where they are.
     */
    static String of(String name) {
        String line = OneLine.of(name);
        String cut = Escaped.cut(line, BlockLimits.NAME);
        return Bidi.requiresBidi(cut.toCharArray(), 0, cut.length()) ? ISOLATE + cut + END_OF_ISOLATE : cut;
    }
}
