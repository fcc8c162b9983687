package io.github.k8scard.deck;

/**
 * One thing that is wrong with a deck.
 *
 * @param where the id of the card, or {@code card 17} counted from 1 if its id cannot serve, or {@code deck}
 * @param field the field as a path such as {@code choices.wrong[2]}, items counted from 1; empty if no one field is
 *     meant
 * @param problem what is wrong and what to do, made to be read after the field's name
 */
public record DeckFault(String where, String field, String problem) {
    /** {@link #where()} of a fault that belongs to no one card. */
    public static final String DECK = "deck";

    /** The fault in one line, whatever the deck has in it. */
    @Override
    public String toString() {
        String line = where + (field.isEmpty() ? "" : ", " + field) + ": " + problem;
        return line.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}]", "\uFFFD");
    }
}
