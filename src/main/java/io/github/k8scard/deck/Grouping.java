package io.github.k8scard.deck;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** By what cards belong together; what is likelier meant comes first. */
public enum Grouping {
    TOPIC,
    TAG,
    DECK,
    DIFFICULTY;

    /** What one is called in a sentence, such as {@code topic}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a word in front of a name, in lower case, says that it is the name of: {@code tag storage}. */
    public static Optional<Grouping> saidBy(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.wordsBefore().contains(word))
                .findFirst();
    }

    private List<String> wordsBefore() {
        return switch (this) {
            case TOPIC -> List.of("topic", "topics", "on", "about");
            case TAG -> List.of("tag", "tags", "tagged");
            case DECK -> List.of("deck", "decks", "from");
            case DIFFICULTY -> List.of("difficulty");
        };
    }
}
