package io.github.k8scard.exchange.anki;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines of a field, which become the one line that a card's text has. For one use, by one thread. */
final class FieldLines {
    /** Emphasis begins and ends at these until it is known what stands around it. */
    static final char BEGIN_EMPHASIS = '\u0001';

    static final char END_EMPHASIS = '\u0002';

    private static final Pattern EMPHASIS =
            Pattern.compile(BEGIN_EMPHASIS + "(\\s*)([^" + BEGIN_EMPHASIS + END_EMPHASIS + "]*?)(\\s*)" + END_EMPHASIS);
    private static final Pattern EMPHASIS_MARK = Pattern.compile("[" + BEGIN_EMPHASIS + END_EMPHASIS + "]");
    private static final Pattern CODE = Pattern.compile("`[^`]*`");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern ITEM = Pattern.compile("^(?:[-+•–]|`\\*`|\\d{1,3}[.)])\\s+");
    private static final Pattern HEADING = Pattern.compile("^#{1,6}\\s+");
    private static final String PUNCTUATION = ".!?:;,…";

    private record FieldLine(String text, boolean isItem) {}

    private final boolean verbatim;
    private final List<FieldLine> lines = new ArrayList<>();

    /** @param verbatim whether blanks and what begins a line are a card's own, and stay */
    FieldLines(boolean verbatim) {
        this.verbatim = verbatim;
    }

    /** Adds a line; one without a visible character is none. */
    void add(String text, boolean isItem) {
        String line = emphasised(verbatim ? text : BLANKS.matcher(text).replaceAll(" "))
                .strip();
        if (!verbatim) {
            String marked = HEADING.matcher(line).replaceFirst("");
            line = ITEM.matcher(marked).replaceFirst("");
            line = line.startsWith(">") ? "`>`" + line.substring(1) : line;
            add(line, isItem || line.length() < marked.length(), lines);
        } else {
            add(line, isItem, lines);
        }
    }

    /** Whether nothing of a line is to be seen. */
    static boolean isBlank(CharSequence line) {
        return EMPHASIS_MARK.matcher(line).replaceAll("").isBlank();
    }

    private static void add(String line, boolean isItem, List<FieldLine> lines) {
        if (!line.isEmpty()) {
            lines.add(new FieldLine(line, isItem));
        }
    }

    /** These lines in one: items as a list, sentences as sentences, and what goes on as it goes on. */
    String joined(Predicate<String> these) {
        var joined = new StringBuilder();
        FieldLine before = new FieldLine("", false);
        for (FieldLine line : lines) {
            if (these.test(line.text())) {
                joined.append(between(before, line)).append(line.text());
                before = line;
            }
        }
        return joined.toString();
    }

    private static String between(FieldLine before, FieldLine line) {
        String text = before.text();
        if (text.isEmpty()) {
            return "";
        }
        if (PUNCTUATION.indexOf(text.charAt(text.length() - 1)) >= 0) {
            return " ";
        }
        if (line.isItem()) {
            return before.isItem() ? "; " : ": ";
        }
        int first = line.text().codePointAt(0);
        return before.isItem() || Character.isUpperCase(first) || Character.isDigit(first) ? ". " : " ";
    }

    /** Emphasis where the deck's Markdown can have it, around whole words and without asterisks in it. */
    private static String emphasised(String line) {
        String marked = EMPHASIS.matcher(line).replaceAll(found -> {
            String words = found.group(2);
            boolean fits = !words.isEmpty()
                    && CODE.matcher(words).replaceAll("").indexOf('*') < 0
                    && !isInWord(line, found.start() - 1, found.group(1))
                    && !isInWord(line, found.end(), found.group(3));
            String kept = fits ? "*" + words + "*" : words;
            return Matcher.quoteReplacement(found.group(1) + kept + found.group(3));
        });
        return EMPHASIS_MARK.matcher(marked).replaceAll("");
    }

    private static boolean isInWord(String line, int place, String blanksBetween) {
        return blanksBetween.isEmpty()
                && place >= 0
                && place < line.length()
                && (Character.isLetterOrDigit(line.codePointAt(place))
                        || line.charAt(place) == '*'
                        || line.charAt(place) == BEGIN_EMPHASIS
                        || line.charAt(place) == END_EMPHASIS);
    }
}
