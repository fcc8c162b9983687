package io.github.k8scard.deck;

/** What somebody did with a card, over what the deck file says of it. */
public enum EditKind {
    /** Its text says something else. */
    MENDED,
    /** It is asked no more. */
    RETIRED,
    /** It came from a suggestion, and is in no deck file. */
    ADDED,
    /** It is again as the deck file has it. */
    FILE
}
