package io.github.k8scard.deck;

import java.util.Optional;

/**
 * A choice that is not the answer.
 *
 * @param text the choice, in the deck's Markdown
 * @param why why it is not the answer, for whoever picked it, in the deck's Markdown
 */
public record WrongChoice(String text, Optional<String> why) {
    /** One that says nothing of why. */
    public static WrongChoice of(String text) {
        return new WrongChoice(text, Optional.empty());
    }
}
