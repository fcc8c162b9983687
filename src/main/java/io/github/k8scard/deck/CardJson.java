package io.github.k8scard.deck;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One card as JSON, to keep the text that people were shown. Equal cards give equal JSON: fields in a fixed order, no
 * white space, nothing for what a card does not have. Safe for concurrent use.
 */
public final class CardJson {
    private static final JsonMapper JSON = new JsonMapper();

    private CardJson() {}

    /** The card in canonical form. */
    public static String write(Card card) {
        ObjectNode node = JSON.createObjectNode();
        node.put("id", card.id());
        node.put("topic", card.topic());
        node.put("question", card.question());
        node.put("answer", card.answer());
        card.choices().ifPresent(choices -> {
            ObjectNode its = node.putObject("choices");
            its.put("correct", choices.correct());
            addAll(its.putArray("wrong"), choices.wrong());
        });
        card.explanation().ifPresent(explanation -> node.put("explanation", explanation));
        addAll(node.putArray("tags"), card.tags());
        node.put("difficulty", card.difficulty().number());
        node.put("source", card.source());
        return JSON.writeValueAsString(node);
    }

    /**
     * Reads what {@link #write} wrote. The rules of a deck are not applied: what was shown once can always be read.
     * Fields that are not known are ignored, so that an older release can read what a newer one wrote.
     *
     * @throws IllegalArgumentException if it is not a card
     */
    public static Card read(String json) {
        try {
            JsonNode node = JSON.readTree(json);
            return new Card(
                    text(node, "id"),
                    text(node, "question"),
                    node.optional("choices")
                            .map(choices -> new Choices(text(choices, "correct"), texts(choices, "wrong"))),
                    new Solution(
                            text(node, "answer"), node.optional("explanation").map(JsonNode::stringValue)),
                    new Labels(
                            text(node, "topic"),
                            texts(node, "tags"),
                            Difficulty.ofNumber(node.required("difficulty").intValue())),
                    text(node, "source"));
        } catch (JacksonException notACard) {
            throw new IllegalArgumentException(
                    "This is not a card in JSON: " + notACard.getOriginalMessage(), notACard);
        }
    }

    /** The SHA-256 of the card's JSON in UTF-8, as 64 lower-case hexadecimal digits. */
    public static String fingerprint(Card card) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(write(card).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    private static void addAll(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }

    private static String text(JsonNode node, String name) {
        return node.required(name).stringValue();
    }

    private static List<String> texts(JsonNode node, String name) {
        return node.required(name).valueStream().map(JsonNode::stringValue).toList();
    }
}
