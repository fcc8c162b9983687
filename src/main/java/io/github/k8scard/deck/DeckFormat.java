package io.github.k8scard.deck;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What a deck file may say of its cards. A file that names no format is of the first. */
enum DeckFormat {
    ONE(1),
    TWO(2);

    private static final List<String> OF_A_CARD =
            List.of("id", "topic", "question", "answer", "choices", "explanation", "tags", "difficulty", "source");

    private static final List<String> SINCE_TWO = List.of("snippet", "recall", "since", "reviewBy");

    private final int number;

    DeckFormat(int number) {
        this.number = number;
    }

    /** As a deck writes it. */
    int number() {
        return number;
    }

    /** What a card may have. */
    KnownFields cardFields() {
        return this == ONE
                ? new KnownFields(OF_A_CARD, SINCE_TWO)
                : new KnownFields(
                        Stream.concat(OF_A_CARD.stream(), SINCE_TWO.stream()).toList(), List.of());
    }

    /**
     * The format of a deck.
     *
     * @return empty, after a fault, if it is none of these and no one can tell how to read the cards
     */
    static Optional<DeckFormat> of(Fields deck, JsonNode tree) {
        if (!deck.has("format")) {
            return Optional.of(ONE);
        }
        JsonNode format = tree.get("format");
        Optional<DeckFormat> known = Arrays.stream(values())
                .filter(each -> format.isInt() && format.intValue() == each.number())
                .findFirst();
        if (known.isEmpty()) {
            deck.fault("format", "is none that is known here, which are 1 and 2; write \"format\": 2");
        }
        // a slip such as "2" is found with all other faults; what a later format has cannot be judged
        return known.or(() -> format.isNumber() ? Optional.empty() : Optional.of(TWO));
    }
}
