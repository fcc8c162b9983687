package io.github.k8scard.deck;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Small valid decks as JSON trees, to be broken by tests. */
final class DeckSamples {
    /** Escapes what is not ASCII, so that half a surrogate pair survives being written. */
    static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private DeckSamples() {}

    /**
     * Three cards in format 1: {@code pod-what}, {@code pod-stop} and {@code node-what}; the last one has no choices.
     */
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

    /** The same cards in format 2, of which {@code pod-what} has all that a card can have. */
    static ObjectNode threeCardsOfFormat2() {
        ObjectNode deck = threeCards().put("format", 2);
        ObjectNode full = card(deck, 0);
        full.putObject("snippet").put("language", "yaml").put("text", "kind: Pod\nspec:\n  containers: []");
        full.put("recall", "What do containers share?").put("since", "1.35").put("reviewBy", "2027-06-30");
        ArrayNode wrong = choices(deck, 0).putArray("wrong");
        wrong.addObject().put("text", "A `node`").put("why", "It *runs* Pods.");
        wrong.addObject().put("text", "A cluster").put("why", "It has nodes.");
        return deck;
    }

    /** A deck in which everything is as long as it may be, but for what may not be so together. */
    static ObjectNode longest() {
        ObjectNode deck = JSON.createObjectNode();
        deck.put("title", "🙂".repeat(100)).put("language", "en" + "-x".repeat(15) + "-yz");
        deck.put("checkedAgainst", "🙂".repeat(200)).put("format", 2);
        ObjectNode card = card("x".repeat(60), "é".repeat(60), "🙂".repeat(500));
        card.put("answer", "🙂".repeat(800)).put("explanation", "🙂".repeat(800));
        ArrayNode wrong = ((ObjectNode) card.get("choices"))
                .put("correct", "🙂".repeat(150))
                .putArray("wrong");
        List.of("a", "b", "c")
                .forEach(letter ->
                        wrong.addObject().put("text", letter.repeat(150)).put("why", "🙂".repeat(300)));
        ArrayNode tags = card.putArray("tags");
        "abcdefgh".chars().forEach(letter -> tags.add(Character.toString(letter).repeat(40)));
        card.put("source", "https://a.b/" + "x".repeat(488));
        ObjectNode snippet = card("snippet", "Pods", "🙂".repeat(500));
        snippet.put("recall", "🙂".repeat(500));
        snippet.putObject("snippet").put("language", "text").put("text", lines(15, 79) + "x");
        deck.putArray("cards").add(card).add(snippet);
        return deck;
    }

    /** So many lines of so many columns. */
    static String lines(int count, int columns) {
        return String.join("\n", Collections.nCopies(count, "\u00E9".repeat(columns)));
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
