package io.github.k8scard.deck;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a snippet is written in. */
public enum SnippetLanguage {
    /** A manifest or a part of one. */
    YAML,
    /** Commands and what a terminal shows. */
    CONSOLE,
    /** JSON. */
    JSON,
    /** Anything else, such as a log. */
    TEXT;

    /** As decks write it: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one that decks write so; empty if there is none. */
    public static Optional<SnippetLanguage> of(String word) {
        return Arrays.stream(values())
                .filter(language -> language.word().equals(word))
                .findFirst();
    }
}
