package io.github.k8scard.deck;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One card as JSON, to keep the text that people were shown. Equal cards give equal JSON: fields in a fixed order, no
 * white space, nothing for what a card does not have. What the release before reads keeps its place and type: why a
 * choice is wrong stands beside the wrong choices, not in them. Safe for concurrent use.
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
        card.prompt().recall().ifPresent(recall -> node.put("recall", recall));
        card.snippet()
                .ifPresent(snippet -> node.putObject("snippet")
                        .put("language", snippet.language().word())
                        .put("text", snippet.text()));
        node.put("answer", card.answer());
        card.choices().ifPresent(choices -> {
            ObjectNode its = node.putObject("choices");
            its.put("correct", choices.correct());
            if (choices.right() > 0) {
                its.put("right", choices.right());
            }
            addAll(
                    its.putArray("wrong"),
                    choices.wrong().stream().map(WrongChoice::text).toList());
            if (choices.wrong().stream().anyMatch(wrong -> wrong.why().isPresent())) {
                addAll(
                        its.putArray("whyNot"),
                        choices.wrong().stream()
                                .map(wrong -> wrong.why().orElse(""))
                                .toList());
            }
        });
        card.explanation().ifPresent(explanation -> node.put("explanation", explanation));
        addAll(node.putArray("tags"), card.tags());
        node.put("difficulty", card.difficulty().number());
        node.put("source", card.source());
        card.reference().since().ifPresent(since -> node.put("since", since.toString()));
        card.reference().reviewBy().ifPresent(date -> node.put("reviewBy", date.toString()));
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
                    new Prompt(
                            text(node, "question"),
                            node.optional("snippet").map(CardJson::snippet),
                            optionalText(node, "recall")),
                    node.optional("choices").map(CardJson::choices),
                    new Solution(text(node, "answer"), optionalText(node, "explanation")),
                    new Labels(
                            text(node, "topic"),
                            texts(node, "tags"),
                            Difficulty.ofNumber(node.required("difficulty").intValue())),
                    new Reference(
                            text(node, "source"),
                            optionalText(node, "since").flatMap(KubernetesVersion::of),
                            optionalText(node, "reviewBy").map(LocalDate::parse)));
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

    private static Snippet snippet(JsonNode node) {
        return new Snippet(SnippetLanguage.of(text(node, "language")).orElse(SnippetLanguage.TEXT), text(node, "text"));
    }

    private static Choices choices(JsonNode node) {
        List<String> wrong = texts(node, "wrong");
        List<String> whyNot = node.has("whyNot") ? texts(node, "whyNot") : Collections.nCopies(wrong.size(), "");
        return new Choices(
                text(node, "correct"),
                IntStream.range(0, wrong.size())
                        .mapToObj(i -> new WrongChoice(
                                wrong.get(i), Optional.of(whyNot.get(i)).filter(why -> !why.isEmpty())))
                        .toList(),
                node.optional("right").map(JsonNode::intValue).orElse(0));
    }

    private static Optional<String> optionalText(JsonNode node, String name) {
        return node.optional(name).map(JsonNode::stringValue);
    }

    private static String text(JsonNode node, String name) {
        return node.required(name).stringValue();
    }

    private static List<String> texts(JsonNode node, String name) {
        return node.required(name).valueStream().map(JsonNode::stringValue).toList();
    }
}
