package io.github.k8scard.deck;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a deck file has that other files have to go with.
 *
 * @param title what it is called
 * @param cards in the order of the file
 */
record DeckOutline(Optional<String> title, List<CardOutline> cards) {
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * The same of a card.
     *
     * @param where how faults name it
     */
    record CardOutline(String where, Optional<String> id, Optional<String> topic) {}

    static DeckOutline of(Deck deck) {
        return new DeckOutline(
                Optional.of(deck.title()),
                deck.cards().stream()
                        .map(card -> new CardOutline(card.id(), Optional.of(card.id()), Optional.of(card.topic())))
                        .toList());
    }

    /** As much of it as can be made out, so that what is wrong between files is told with what is wrong in one. */
    static DeckOutline ofBroken(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return of(JSON.readTree(in.readNBytes(DeckLimits.FILE_BYTES)));
        } catch (IOException | JacksonException unreadable) {
            return new DeckOutline(Optional.empty(), List.of());
        }
    }

    private static DeckOutline of(JsonNode tree) {
        List<CardOutline> cards = new ArrayList<>();
        for (JsonNode card : tree.path("cards")) {
            Optional<String> id = text(card, "id");
            cards.add(new CardOutline(id.orElse("card " + (cards.size() + 1)), id, text(card, "topic")));
        }
        return new DeckOutline(text(tree, "title"), cards);
    }

    private static Optional<String> text(JsonNode object, String field) {
        return object.optional(field)
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .filter(text -> !text.isBlank());
    }
}
