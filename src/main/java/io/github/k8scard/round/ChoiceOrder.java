package io.github.k8scard.round;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The order in which a card's choices are shown. Position 0 is the button {@code A}; the number there is the place of a
 * choice in the card, as {@link io.github.k8scard.deck.Choices} counts them.
 *
 * @param choices the choice shown at each position; a permutation of 0 to size − 1, empty if none are shown
 */
public record ChoiceOrder(List<Integer> choices) {
    /** No choices are shown: whoever answers grades themselves. */
    public static final ChoiceOrder NONE = new ChoiceOrder(List.of());

    public ChoiceOrder {
        choices = List.copyOf(choices);
        var expected = IntStream.range(0, choices.size()).boxed().toList();
        if (!choices.stream().sorted().toList().equals(expected)) {
            throw new IllegalArgumentException("not a permutation: " + choices);
        }
    }

    /**
     * A new order.
     *
     * @param size how many choices the card has
     * @param random where the order comes from; not seeded by anything that a member can know
     */
    public static ChoiceOrder shuffled(int size, Random random) {
        var choices = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(choices, random);
        return new ChoiceOrder(choices);
    }

    /** Reads what {@link #written()} wrote. */
    public static ChoiceOrder read(String written) {
        return new ChoiceOrder(written.chars().map(digit -> digit - '0').boxed().toList());
    }

    /** One digit for each position, such as {@code 2013}; empty for a card without choices. */
    public String written() {
        return choices.stream().map(String::valueOf).collect(Collectors.joining());
    }

    public int size() {
        return choices.size();
    }

    /** Whether a choice is shown at a position. */
    public boolean has(int position) {
        return position >= 0 && position < size();
    }

    /** The place of the choice shown at a position. */
    public int choiceAt(int position) {
        return choices.get(position);
    }

    /** The position at which the choice of a place is shown. */
    public int positionOf(int choice) {
        return choices.indexOf(choice);
    }

    /** The letter on the button at a position: {@code A} for 0. */
    public static String letter(int position) {
        return String.valueOf((char) ('A' + position));
    }
}
