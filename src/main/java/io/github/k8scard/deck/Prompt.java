package io.github.k8scard.deck;

import java.util.Optional;

/**
 * What a card asks.
 *
 * @param question the question, which may rely on the choices beside it
 * @param snippet what is shown below it, such as a manifest or what a terminal shows
 * @param recall the question for when the choices are not shown; the same question if absent
 */
public record Prompt(String question, Optional<Snippet> snippet, Optional<String> recall) {
    /** A question alone. */
    public static Prompt of(String question) {
        return new Prompt(question, Optional.empty(), Optional.empty());
    }

    /** What is asked where the choices are not shown. */
    public String withoutChoices() {
        return recall.orElse(question);
    }
}
