package io.github.k8scard.memory;

/**
 * How much somebody has had of a topic, of a deck, or of the cards with a tag.
 *
 * @param name what it is called
 * @param had how many of its cards they have had
 * @param cards how many there are, at least one
 */
public record Coverage(String name, int had, int cards) {
    /** Whether they have had none of it. */
    public boolean isAhead() {
        return had == 0;
    }
}
