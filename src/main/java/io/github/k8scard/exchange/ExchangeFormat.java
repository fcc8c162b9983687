package io.github.k8scard.exchange;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The kinds of files that cards come from and go to. */
@SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
public enum ExchangeFormat {
    /** A deck as the bot uses it. */
    JSON("json", List.of(".json")),
    /** A table with a header. */
    CSV("csv", List.of(".csv")),
    /** Notes as Anki writes and reads them as text. */
    ANKI_TEXT("anki-text", List.of(".txt", ".tsv")),
    /** Notes as Anki writes and reads them as a package. */
    APKG("apkg", List.of(".apkg"));

    private final String word;
    private final List<String> endings;

    ExchangeFormat(String word, List<String> endings) {
        this.word = word;
        this.endings = endings;
    }

    /** As it is asked for, such as {@code csv}. */
    @Override
    public String toString() {
        return word;
    }

    /** How the names of such files end, with the dot. */
    public String ending() {
        return endings.get(0);
    }

    /** The one that a file's name tells of; empty if it tells of none. */
    public static Optional<ExchangeFormat> of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.endings.stream().anyMatch(name::endsWith))
                .findFirst();
    }

    /** All endings, for a message. */
    public static String endings() {
        return Arrays.stream(values())
                .flatMap(format -> format.endings.stream())
                .collect(Collectors.joining(", "));
    }
}
