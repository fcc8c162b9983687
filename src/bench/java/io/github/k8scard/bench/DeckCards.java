package io.github.k8scard.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The cards of the deck that have choices: those that the rounds ask, and the rest, which is left to practice, since
 * what an open round asks is not practised.
 */
record DeckCards(List<CardOfDeck> asked, List<CardOfDeck> practised) {
    private static final int PRACTISED = 54;

    /**
     * @param json as it is kept for those who answered it
     * @param hash names that text
     * @param order in which order its choices are shown; the right one is number 0
     * @param choices in that order
     */
    record CardOfDeck(String id, String json, String hash, String question, String order, List<String> choices) {}

    static DeckCards read(Path deck) throws IOException {
        var cards = new ArrayList<CardOfDeck>();
        for (JsonNode card : new JsonMapper().readTree(deck.toFile()).required("cards")) {
            if (card.has("choices")) {
                cards.add(card(card, cards.size()));
            }
        }
        int asked = cards.size() - PRACTISED;
        return new DeckCards(List.copyOf(cards.subList(0, asked)), List.copyOf(cards.subList(asked, cards.size())));
    }

    private static CardOfDeck card(JsonNode card, int number) {
        var inDeck = new ArrayList<String>();
        inDeck.add(card.required("choices").required("correct").stringValue());
        card.required("choices").required("wrong").valueStream().forEach(wrong -> inDeck.add(wrong.stringValue()));
        int size = inDeck.size();
        List<Integer> order =
                IntStream.range(0, size).mapToObj(i -> (i + number) % size).toList();
        String json = card.toString();
        return new CardOfDeck(
                card.required("id").stringValue(),
                json,
                hash(json),
                card.required("question").stringValue(),
                String.join("", order.stream().map(String::valueOf).toList()),
                order.stream().map(inDeck::get).toList());
    }

    private static String hash(String json) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
