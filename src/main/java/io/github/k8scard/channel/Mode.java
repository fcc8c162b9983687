package io.github.k8scard.channel;

/** How cards are asked in a channel. */
public enum Mode {
    /** Choices to click; right answers earn points. */
    QUIZ,
    /** The answer is revealed and members grade themselves; nothing earns points. */
    FLASHCARD
}
