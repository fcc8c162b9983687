package io.github.k8scard.slack.view;

import io.github.k8scard.memory.Coverage;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Names with what stands behind each, as an index: those with the same first letter share a paragraph. */
final class TopicIndex {
    /** So few have a line each. */
    private static final int A_LINE_EACH = 12;

    private static final String NO_LETTER = "#";
    /** A line breaks behind the dot only, and never between a name and its numbers. */
    static final String BETWEEN = "\u00A0\u00A0·  ";

    private static final String GLUE = "\u00A0";

    private TopicIndex() {}

    /**
     * The texts of as many sections as it takes; none for no name.
     *
     * @param title the line above, in mrkdwn; may be empty
     * @param named in the order of their names
     */
    static List<String> of(String title, List<Coverage> named) {
        return of(title, named, Coverage::name, TopicIndex::entry);
    }

    /**
     * The same of anything that has a name.
     *
     * @param entry the name and what stands behind it, in mrkdwn
     */
    static <T> List<String> of(String title, List<T> named, Function<T, String> name, Function<T, String> entry) {
        var texts = new SectionTexts(title);
        String before = "";
        for (T each : named) {
            if (named.size() <= A_LINE_EACH) {
                texts.add("\n", "", entry.apply(each));
                continue;
            }
            String letter = letter(name.apply(each));
            String opening = "*" + letter + "*  ";
            texts.add(letter.equals(before) ? BETWEEN : "\n" + opening, opening, entry.apply(each));
            before = letter;
        }
        return texts.all();
    }

    /** For example {@code Storage (5 of 18)}, or {@code Storage (18)} if they have had none of it. */
    static String entry(Coverage of) {
        return entry(of.name(), share(of));
    }

    /** The same of anything that is counted. */
    static String entry(String name, String count) {
        return Mrkdwn.literal(name) + GLUE + "(" + count.replace(" ", GLUE) + ")";
    }

    /** For example {@code 5 of 18}, or {@code 18} if they have had none of it. */
    static String share(Coverage of) {
        return of.isAhead() ? Integer.toString(of.cards()) : of.had() + " of " + of.cards();
    }

    /** All that begins with no letter is together. */
    private static String letter(String name) {
        String line = OneLine.of(name);
        return line.isEmpty() || !Character.isLetter(line.codePointAt(0))
                ? NO_LETTER
                : Character.toString(line.codePointAt(0)).toUpperCase(Locale.ROOT);
    }
}
