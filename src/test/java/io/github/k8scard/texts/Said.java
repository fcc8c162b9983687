package io.github.k8scard.texts;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text of the sources, as far as they tell it.
 *
 * @param shown the whole text; what is filled in stands in braces, one of several texts as {@code {this | that}}
 * @param longest the text with the most words that it can be, each filling taken for one word
 * @param own the words that stand in the source
 */
record Said(String shown, String longest, String own) {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    static final Said NOTHING = new Said("", "", "");

    static Said words(String words) {
        return new Said(words, words, words);
    }

    static Said filled(String name) {
        String hole = "{" + name + "}";
        return new Said(hole, hole, "");
    }

    /** Any of these, in braces. */
    static Said oneOf(List<Said> forms) {
        if (forms.stream().allMatch(form -> form.shown.isEmpty())) {
            return NOTHING;
        }
        return new Said(
                forms.stream().map(Said::shown).distinct().collect(Collectors.joining(" | ", "{", "}")),
                forms.stream()
                        .map(Said::longest)
                        .max(Comparator.comparing(
                                form -> BLANKS.splitAsStream(form).count()))
                        .orElse(""),
                forms.stream().map(Said::own).collect(Collectors.joining("|")));
    }

    Said then(Said next) {
        return new Said(shown + next.shown, longest + next.longest, own + next.own);
    }

    /** Whether these are words for people: more than one, or a label such as {@code Save}. */
    boolean isForPeople() {
        boolean several = own.codePoints().anyMatch(Character::isWhitespace)
                && own.codePoints().anyMatch(Character::isLetter);
        return several || own.matches("\\p{Lu}\\p{Ll}+[.!…?]?");
    }

    /** In one line: where it goes on, {@code …} stands; for a new line, {@code ⏎}. */
    String line() {
        String before = shown.startsWith(" ") ? "… " : "";
        String after = shown.endsWith(" ") ? " …" : "";
        return before + shown.strip().replace("\n", " ⏎ ") + after;
    }
}
