package io.github.k8scard.words;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words that are to be parsed, without what phones, text editors and chats put into them: unusual blanks, invisible
 * characters, quotes around words, dashes of all kinds, and marks for bold, italic, struck and code. Not for free text,
 * which stays as it was typed. Pure and safe for concurrent use.
 */
public final class Tidied {
    private static final Pattern SINGLE_QUOTE = Pattern.compile("[´‘’‚‛′‹›❛❜]");
    private static final Pattern DOUBLE_QUOTE = Pattern.compile("[\\p{Pi}\\p{Pf}„″‴「」『』〝〞〟❝❞]");
    // what is before them is looked at only where there are any, since looking back is slow
    private static final Pattern AROUND_WORDS =
            Pattern.compile("[\"'`](?<![\\p{L}\\p{N}].)[\"'`]*|[\"'`]+(?![\\p{L}\\p{N}])");
    // what the Unicode standard calls ignorable: formats, fillers, and selectors of variants
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\p{Cf}\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\uFE00-\\uFE0F" + "\\x{E0100}-\\x{E01EF}]");
    private static final Pattern LINE_END = Pattern.compile("\\R");
    private static final Pattern BLANK = Pattern.compile("[\\p{Z}\\p{Cc}\\u2800&&[^\\n]]");
    private static final Pattern DASH = Pattern.compile("[\\p{Pd}\\u2212\\u02D7\\u2043]");
    private static final List<Pattern> MARKED = Stream.of("*", "_", "~")
            .map(mark -> "[M](?<![^\\s(].)([^\\sM]|[^\\sM][^M\\n]*[^\\sM])[M](?![^\\s,;.:!?)])".replace("M", mark))
            .map(Pattern::compile)
            .toList();
    private static final int PASSES = 3;

    private Tidied() {}

    /**
     * The text in plain characters, stripped. Line breaks stay, and so do marks and quotes inside a word, as in
     * {@code snake_case}, {@code *.yaml} and {@code can't}.
     */
    public static String of(String typed) {
        return withoutMarks(isPlain(typed) ? typed : inPlainCharacters(typed)).strip();
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> (c >= ' ' && c <= '~') || c == '\n');
    }

    private static String inPlainCharacters(String typed) {
        // quotes first: compatible forms of some are a blank with an accent
        String text = SINGLE_QUOTE.matcher(typed).replaceAll("'");
        text = DOUBLE_QUOTE.matcher(text).replaceAll("\"");
        text = Normalizer.normalize(text, Normalizer.Form.NFKC);
        text = INVISIBLE.matcher(text).replaceAll("");
        text = LINE_END.matcher(text).replaceAll("\n");
        text = BLANK.matcher(text).replaceAll(" ");
        return DASH.matcher(text).replaceAll("-");
    }

    /** They may be around each other, but nobody means more than each kind once. */
    private static String withoutMarks(String text) {
        String now = text;
        for (int pass = 0; pass < PASSES; pass++) {
            String before = now;
            now = AROUND_WORDS.matcher(now).replaceAll("");
            for (Pattern marked : MARKED) {
                now = marked.matcher(now).replaceAll("$1");
            }
            if (now.equals(before)) {
                break;
            }
        }
        return now;
    }
}
