package io.github.k8scard.deck;

import io.github.k8scard.words.NameKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What must be unique over all deck files, or alike in all of them. A fault is one of the later file and names the
 * earlier one. For one use, by one thread.
 */
final class AcrossFiles {
    private final Map<String, String> fileByTitle = new HashMap<>();
    private final Map<String, String> fileById = new HashMap<>();
    private final Map<String, Spelled> topics = new HashMap<>();

    private record Spelled(String topic, String where, String file) {}

    /** The faults that a file has together with those that were asked about before. */
    List<DeckFault> faults(String file, DeckOutline deck) {
        List<DeckFault> faults = new ArrayList<>();
        deck.title()
                .flatMap(title -> Optional.ofNullable(fileByTitle.putIfAbsent(NameKey.of(title), file)))
                .ifPresent(first -> faults.add(new DeckFault(
                        DeckFault.DECK, "title", "is the title of " + first + " too; give each deck one of its own")));
        Set<String> ids = new HashSet<>();
        Map<String, Spelled> spelledHere = new HashMap<>();
        for (DeckOutline.CardOutline card : deck.cards()) {
            card.id()
                    .filter(ids::add)
                    .map(fileById::get)
                    .ifPresent(first -> faults.add(new DeckFault(
                            card.where(),
                            "id",
                            "is the id of a card in " + first + " too; give each card one of its own")));
            card.topic()
                    .filter(topic -> spelledHere.putIfAbsent(topic, new Spelled(topic, card.where(), file)) == null)
                    .flatMap(this::otherwiseSpelled)
                    .ifPresent(first -> faults.add(new DeckFault(
                            card.where(),
                            "topic",
                            "is “" + spelledAt(card) + "” here and “" + first.topic() + "” in " + first.where() + " of "
                                    + first.file() + "; spell them alike wherever they stand")));
        }
        ids.forEach(id -> fileById.putIfAbsent(id, file));
        spelledHere.values().forEach(spelled -> topics.putIfAbsent(key(spelled.topic()), spelled));
        return faults;
    }

    private static String spelledAt(DeckOutline.CardOutline card) {
        return card.topic().orElse("");
    }

    private Optional<Spelled> otherwiseSpelled(String topic) {
        return Optional.ofNullable(topics.get(key(topic)))
                .filter(first -> !first.topic().equals(topic));
    }

    private static String key(String topic) {
        return topic.toLowerCase(Locale.ROOT);
    }
}
