package io.github.k8scard.deck;

import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A small valid deck as a JSON tree, to be broken by tests. */
final class DeckSamples {
    /** Escapes what is not ASCII, so that half a surrogate pair survives being written. */
    static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private DeckSamples() {}

    /** Three cards: {@code pod-what}, {@code pod-stop} and {@code node-what}; the last one has no choices. */
    static ObjectNode threeCards() {
        ObjectNode deck = JSON.createObjectNode();
        deck.put("title", "Small").put("language", "en").put("checkedAgainst", "Nothing");
        ArrayNode cards = deck.putArray("cards");
        cards.add(card("pod-what", "Pods", "What is a *Pod*?"));
        cards.add(card("pod-stop", "Pods", "What does `kubectl delete` send first?"));
        ObjectNode flashcard = card("node-what", "Nodes", "What is a [node](https://kubernetes.io/docs/)?");
        flashcard.remove(List.of("choices", "explanation"));
        cards.add(flashcard);
        return deck;
    }

    /** A deck in which everything is as long as it may be. */
    static ObjectNode longest() {
        ObjectNode deck = JSON.createObjectNode();
        deck.put("title", "🙂".repeat(100)).put("language", "en" + "-x".repeat(15) + "-yz");
        deck.put("checkedAgainst", "🙂".repeat(200));
        ObjectNode card = card("x".repeat(60), "é".repeat(60), "🙂".repeat(500));
        card.put("answer", "🙂".repeat(800)).put("explanation", "🙂".repeat(800));
        ArrayNode wrong = ((ObjectNode) card.get("choices"))
                .put("correct", "🙂".repeat(150))
                .putArray("wrong");
        List.of("a", "b", "c").forEach(letter -> wrong.add(letter.repeat(150)));
        ArrayNode tags = card.putArray("tags");
        "abcdefgh".chars().forEach(letter -> tags.add(Character.toString(letter).repeat(40)));
        card.put("source", "https://a.b/" + "x".repeat(488));
        deck.putArray("cards").add(card);
        return deck;
    }

    static ObjectNode card(String id, String topic, String question) {
        ObjectNode card = JSON.createObjectNode();
        card.put("id", id).put("topic", topic).put("question", question).put("answer", "A group of containers.");
        ObjectNode choices = card.putObject("choices").put("correct", "Containers");
        choices.putArray("wrong").add("A `node`").add("A cluster");
        card.put("explanation", "They share a network.");
        card.putArray("tags").add("pods").add("workloads");
        return card.put("difficulty", 1).put("source", "https://kubernetes.io/docs/concepts/workloads/pods/");
    }

    static ObjectNode card(ObjectNode deck, int index) {
        return (ObjectNode) deck.get("cards").get(index);
    }

    static ObjectNode choices(ObjectNode deck, int index) {
        return (ObjectNode) card(deck, index).get("choices");
    }

    static Decks read(JsonNode deck) {
        return Decks.of(
                DeckReader.read("test.json", JSON.writeValueAsString(deck).getBytes(StandardCharsets.UTF_8)));
    }
}
