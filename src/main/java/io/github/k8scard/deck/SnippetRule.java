package io.github.k8scard.deck;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a snippet's text must be like: lines that stay as they are between three back-ticks. */
final class SnippetRule {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}&&[^\n]]");
    private static final String FENCE = "```";

    private SnippetRule() {}

    /** What is wrong with a text and what to do, each made to be read after the field's name. */
    static List<String> problems(String text) {
        if (!TextRule.VISIBLE.matcher(text).find()) {
            return List.of("is blank; write a text, or leave the snippet out");
        }
        List<String> problems = new ArrayList<>();
        Matcher control = CONTROL.matcher(text);
        if (control.find()) {
            problems.add(
                    control.group().equals("\t")
                            ? "has a tab; write blanks instead"
                            : "has the control character " + TextRule.code(control)
                                    + "; remove it, and write \\n for a new line");
        }
        if (text.contains(FENCE)) {
            problems.add("has three back-ticks together, which would end it; remove them");
        }
        List<String> lines = List.of(text.split("\n", -1));
        if (isBlank(lines.get(0)) || isBlank(lines.get(lines.size() - 1))) {
            problems.add("begins or ends with a blank line; remove it");
        }
        if (lines.size() > DeckLimits.SNIPPET_LINES) {
            problems.add("has " + lines.size() + " lines; shorten it to " + DeckLimits.SNIPPET_LINES);
        }
        for (int i = 0; i < lines.size(); i++) {
            int columns = length(lines.get(i));
            if (columns > DeckLimits.SNIPPET_COLUMNS) {
                problems.add("has " + columns + " columns in line " + (i + 1) + "; shorten it to "
                        + DeckLimits.SNIPPET_COLUMNS);
            }
        }
        if (length(text) > DeckLimits.SNIPPET) {
            problems.add("has " + length(text) + " characters; shorten it to " + DeckLimits.SNIPPET);
        }
        return problems;
    }

    private static boolean isBlank(String line) {
        return !TextRule.VISIBLE.matcher(line).find();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
