package io.github.k8scard.exchange.anki;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the lines at the beginning of a text file say of it, such as {@code #separator:tab}.
 *
 * @param said their values by their keys, in lower case
 * @param length how many characters they take
 */
record TextHeader(Map<String, String> said, int length) {
    private static final Pattern LINE = Pattern.compile("\\G(?:#|\\A(?=tags:))([^\\r\\n]*)(?:\\r\\n|\\r|\\n|\\z)");
    private static final Pattern PAIR = Pattern.compile("([^:]+):(.*)");
    private static final Pattern WORD = Pattern.compile("^\\s*(\\w+)");
    private static final Map<String, Character> SEPARATORS =
            Map.of("tab", '\t', "comma", ',', "semicolon", ';', "space", ' ', "pipe", '|', "colon", ':');
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000]+");

    TextHeader {
        said = Map.copyOf(said);
    }

    /** The header of a text; one that says nothing if there is none. */
    static TextHeader of(String text) {
        Map<String, String> said = new HashMap<>();
        Matcher line = LINE.matcher(text);
        int length = 0;
        while (length < text.length() && line.find() && line.start() == length) {
            length = line.end();
            Matcher pair = PAIR.matcher(line.group(1));
            if (pair.matches()) {
                said.put(pair.group(1).strip().toLowerCase(Locale.ROOT), pair.group(2));
            }
        }
        return new TextHeader(said, length);
    }

    /** What stands between two fields, by its name or by itself; empty if it says none that Anki knows. */
    Optional<Character> separator() {
        String value = said.getOrDefault("separator", "");
        return word("separator")
                .map(name -> SEPARATORS.get(name))
                .or(() -> value.isEmpty() ? Optional.empty() : Optional.of(value.charAt(0)))
                .filter(SEPARATORS::containsValue);
    }

    /** Whether fields are HTML; empty if it does not say. */
    Optional<Boolean> isHtml() {
        return word("html").map(Boolean::valueOf);
    }

    /** What the columns are called, by their places. */
    List<String> columns(char separator) {
        String value = said.getOrDefault("columns", "");
        return value.isEmpty()
                ? List.of()
                : Arrays.stream(value.split(Pattern.quote(String.valueOf(separator)), -1))
                        .map(name -> name.strip().replaceAll("^\"|\"$", ""))
                        .toList();
    }

    /**
     * The place of the column that has something of each note, from 0.
     *
     * @param what {@code notetype}, {@code deck}, {@code tags} or {@code guid}
     */
    Optional<Integer> place(String what) {
        return word(what + " column")
                .filter(number -> number.matches("[1-9]\\d{0,3}"))
                .map(number -> Integer.parseInt(number) - 1);
    }

    /** What all notes have together; empty if it does not say. */
    String ofAll(String what) {
        return said.getOrDefault(what, "").strip();
    }

    /** Tags that all notes have. */
    List<String> tags() {
        return tags(ofAll("tags"));
    }

    /** Tags as a field has them. */
    static List<String> tags(String field) {
        return BLANKS.splitAsStream(field).filter(tag -> !tag.isEmpty()).toList();
    }

    private Optional<String> word(String key) {
        Matcher word = WORD.matcher(said.getOrDefault(key, ""));
        return word.find() ? Optional.of(word.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }
}
