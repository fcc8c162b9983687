package io.github.k8scard.exchange.anki;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes notes of the rows of a text file. For one file. */
final class TextNotes {
    private static final Pattern TAG = Pattern.compile(
            "(?i)</?(?:a|b|br|code|div|em|h[1-6]|hr|i|img|kbd|li|ol|p|pre|span|strong|sub|sup|table|td|tr|u|ul)\\b"
                    + "[^<>]*>|&(?:nbsp|amp|lt|gt|quot|#\\d{1,6});");

    /** The columns of a question and its answer. */
    private static final int SIDES = 2;

    private final TextHeader header;
    private final List<String> names;
    private final boolean isHtml;
    private final boolean isOld;
    private final Set<Integer> places;

    TextNotes(TextHeader header, List<String> names, List<TextRows.Row> rows) {
        this.header = header;
        this.names = names;
        this.isHtml = header.isHtml()
                .orElseGet(() -> rows.stream()
                        .flatMap(row -> row.values().stream())
                        .anyMatch(value -> TAG.matcher(value).find()));
        this.isOld = header.isHtml().isEmpty()
                && names.isEmpty()
                && header.place("notetype").isEmpty()
                && header.place("tags").isEmpty()
                && rows.stream().anyMatch(row -> row.values().size() > SIDES);
        this.places = Stream.of("notetype", "deck", "guid")
                .flatMap(what -> header.place(what).stream())
                .collect(Collectors.toSet());
    }

    /** What is to be said of how the file was read. */
    List<String> remarks() {
        return isOld
                ? List.of("The file does not say what its columns are, so the last one was read as tags, as Anki does;"
                        + " if it is none, write a first line such as #columns:Front;Back;Extra.")
                : List.of();
    }

    AnkiNote note(TextRows.Row row) {
        List<String> values = row.values();
        List<AnkiField> fields = new ArrayList<>();
        int tagsPlace = tagsPlace(values);
        IntStream.range(0, values.size())
                .filter(i -> i != tagsPlace && !places.contains(i))
                .forEach(i -> fields.add(new AnkiField(i < names.size() ? names.get(i) : "", html(values.get(i)))));
        List<String> tags = new ArrayList<>(header.tags());
        tags.addAll(TextHeader.tags(at(values, Optional.of(tagsPlace)).orElse("")));
        return new AnkiNote(
                "line " + row.line(),
                at(values, header.place("notetype")).orElse(header.ofAll("notetype")),
                withoutPadding(fields),
                tags,
                at(values, header.place("deck")).orElse(header.ofAll("deck")));
    }

    /** Anki before its header lines wrote the tags last, and many files made by hand have them there. */
    private int tagsPlace(List<String> values) {
        Optional<Integer> named = IntStream.range(0, names.size())
                .filter(i -> names.get(i).equalsIgnoreCase("tags"))
                .boxed()
                .findFirst();
        return header.place("tags").or(() -> named).orElse(isOld && values.size() > SIDES ? values.size() - 1 : -1);
    }

    /** Anki gives all rows the columns of the note type with the most fields. */
    private static List<AnkiField> withoutPadding(List<AnkiField> fields) {
        int length = fields.size();
        while (length > SIDES && fields.get(length - 1).html().isBlank()) {
            length--;
        }
        return fields.subList(0, length);
    }

    private static Optional<String> at(List<String> values, Optional<Integer> place) {
        return place.filter(i -> i >= 0 && i < values.size()).map(values::get);
    }

    private String html(String value) {
        return isHtml ? value : MarkdownHtml.escaped(value).replaceAll("\\R", "<br>");
    }
}
