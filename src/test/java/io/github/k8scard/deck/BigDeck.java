package io.github.k8scard.deck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A deck file of a card each on {@code Topic 001} to {@code Topic 150}, with {@code tag-001} to {@code tag-450}. */
public final class BigDeck {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int TOPICS = 150;
    private static final int TAGS_OF_EACH = 3;

    private BigDeck() {}

    /** Writes it to a file of its own. */
    public static Path file() {
        try {
            Path file = Files.createTempFile("big-deck", ".json");
            file.toFile().deleteOnExit();
            return Files.writeString(file, json());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String json() {
        ObjectNode deck = JSON.createObjectNode()
                .put("title", "Big")
                .put("language", "en")
                .put("checkedAgainst", "v1.34");
        var cards = deck.putArray("cards");
        for (int i = 1; i <= TOPICS; i++) {
            ObjectNode card = cards.addObject();
            card.put("id", "card-" + i)
                    .put("topic", numbered("Topic %03d", i))
                    .put("question", "What is " + i + "?")
                    .put("answer", "A number")
                    .put("explanation", "It comes after " + (i - 1) + ".")
                    .put("difficulty", 1)
                    .put("source", "https://kubernetes.io/docs/home/");
            card.putObject("choices")
                    .put("correct", "A number")
                    .putArray("wrong")
                    .add("A word")
                    .add("A colour");
            var tags = card.putArray("tags");
            for (int tag = (i - 1) * TAGS_OF_EACH + 1; tag <= i * TAGS_OF_EACH; tag++) {
                tags.add(numbered("tag-%03d", tag));
            }
        }
        return deck.toString();
    }

    private static String numbered(String form, int number) {
        return String.format(Locale.ROOT, form, number);
    }
}
