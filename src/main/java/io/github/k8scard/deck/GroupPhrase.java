package io.github.k8scard.deck;

/** A group of cards in a sentence that speaks of cards. Pure and safe for concurrent use. */
public final class GroupPhrase {
    private GroupPhrase() {}

    /** What follows the word cards, such as {@code on Services} or {@code among the hard ones}. */
    public static String of(CardGroup group) {
        return switch (group.by()) {
            case TOPIC, TAG -> "on " + group.name();
            case DECK -> "from " + group.name();
            case DIFFICULTY -> "among the " + group.name() + " ones";
        };
    }
}
