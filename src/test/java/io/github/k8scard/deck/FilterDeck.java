package io.github.k8scard.deck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Deck files of a few cards that differ in all that a channel can choose by. */
public final class FilterDeck {
    private FilterDeck() {}

    /** A file of its own with all of them. */
    public static Path file() {
        return written(List.of(
                card("pv", "Storage", Difficulty.EASY, "storage", "cka").made(),
                card("csi", "Storage", Difficulty.HARD, "cka").made(),
                card("policy", "Network policies", Difficulty.MEDIUM, "cks").made(),
                card("swap", "Memory", Difficulty.EASY, "ckad").since(1, 34).made(),
                card("resize", "Memory", Difficulty.EASY, "ckad").since(1, 35).made()));
    }

    /** A file of its own with a card on {@code Pods}, tagged {@code cka}. */
    public static Path another() {
        return written(List.of(card("pod", "Pods", Difficulty.EASY, "cka").made()));
    }

    private static TestCard card(String id, String topic, Difficulty difficulty, String... tags) {
        return new TestCard(id)
                .topic(topic)
                .asks("What is " + id + "?", "It is " + id)
                .choices("It is " + id, List.of("Something else", "Nothing"))
                .explanation("The documentation says so.")
                .tags(List.of(tags))
                .difficulty(difficulty)
                .source("https://kubernetes.io/docs/home/");
    }

    private static Path written(List<Card> cards) {
        try {
            Path file = Files.createTempFile("filter-deck", ".json");
            file.toFile().deleteOnExit();
            return Files.writeString(file, DeckWriter.write(new Deck("Filters", "en", "v1.35", cards)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
