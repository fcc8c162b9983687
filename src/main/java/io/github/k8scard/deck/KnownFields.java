package io.github.k8scard.deck;

import io.github.k8scard.words.Nearest;
import java.util.List;

/**
 * The fields that an object of a deck may have.
 *
 * @param names those that it may have
 * @param later those that it might have if the deck were of a later format
 */
record KnownFields(List<String> names, List<String> later) {
    /** What is said of whatever takes format 2. */
    static final String OF_FORMAT_2 = "takes format 2; write \"format\": 2 before the cards, or remove it";

    static KnownFields of(String... names) {
        return new KnownFields(List.of(names), List.of());
    }

    boolean has(String name) {
        return names.contains(name);
    }

    /** What is wrong with a field that is none of them, and what to do. */
    String problem(String other) {
        if (later.contains(other)) {
            return OF_FORMAT_2;
        }
        return "is not a field here; "
                + Nearest.to(other, names, 1).stream()
                        .findFirst()
                        .map(near -> "rename it to " + near + " or remove it")
                        .orElse("remove it");
    }
}
