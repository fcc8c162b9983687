package io.github.k8scard.deck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A deck file that a test writes again and again. */
public final class WrittenDeck {
    private final Path file;
    private final Map<String, ObjectNode> cards = new LinkedHashMap<>();
    private String title;

    public WrittenDeck(Path file, String title) {
        this.file = file;
        this.title = title;
    }

    /** In a file of its own, which goes when the tests end. */
    public static WrittenDeck ofItsOwnFile(String title) {
        try {
            Path file = Files.createTempFile("written-deck", ".json");
            file.toFile().deleteOnExit();
            return new WrittenDeck(file, title);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path file() {
        return file;
    }

    public WrittenDeck titled(String other) {
        title = other;
        return this;
    }

    /** Adds a card, or changes the one with this id; it is written by {@link #save}. */
    public WrittenDeck with(String id, String topic, String question) {
        ObjectNode card = DeckSamples.card(id, topic, question);
        card.put("answer", "The answer to " + id + ".").put("explanation", "That is how " + id + " is.");
        cards.put(id, card);
        return this;
    }

    public WrittenDeck without(String id) {
        cards.remove(id);
        return this;
    }

    /** Writes it as many programs do: in place. */
    public WrittenDeck save() {
        return save(json());
    }

    /** Writes something else into the file. */
    public WrittenDeck save(String text) {
        try {
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@link #save} writes. */
    public String json() {
        ObjectNode deck = DeckSamples.JSON.createObjectNode();
        deck.put("title", title).put("language", "en").put("checkedAgainst", "Nothing");
        deck.putArray("cards")
                .addAll(cards.values().stream().map(card -> (JsonNode) card).toList());
        return DeckSamples.JSON.writeValueAsString(deck);
    }
}
