package io.github.k8scard.exchange.anki;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Names of Anki's decks, whose levels stand side by side with two colons between them. */
final class DeckName {
    private static final String BETWEEN_LEVELS = "::";

    /** What Anki calls the deck that everybody has. */
    private static final String OF_NO_DECK = "Default";

    private DeckName() {}

    /** The topic of a note's cards: the last level of its deck, if that has a name. */
    static Optional<String> topic(String deck) {
        int between = deck.lastIndexOf(BETWEEN_LEVELS);
        String last = between < 0 ? deck : deck.substring(between + BETWEEN_LEVELS.length());
        return Optional.of(last.strip()).filter(name -> !name.isEmpty() && !name.equals(OF_NO_DECK));
    }

    /** What all notes are in together, if it is one deck with a name. */
    static Optional<String> title(List<AnkiNote> notes) {
        Set<String> tops = notes.stream()
                .map(note -> note.deck().split(BETWEEN_LEVELS, 2)[0].strip())
                .collect(Collectors.toSet());
        return tops.size() == 1
                ? tops.stream()
                        .filter(top -> !top.isEmpty() && !top.equals(OF_NO_DECK))
                        .findFirst()
                : Optional.empty();
    }

    /** A title as the name of a deck without levels. */
    static String of(String title) {
        return title.replaceAll(":{2,}", ":");
    }
}
