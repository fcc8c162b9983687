package io.github.k8scard.deck;

import java.util.Arrays;

/** How hard a card is for somebody who has read the page that it comes from. */
public enum Difficulty {
    EASY(1),
    MEDIUM(2),
    HARD(3);

    private final int number;

    Difficulty(int number) {
        this.number = number;
    }

    /** As it is written in a deck: 1 is easy, 3 is hard. */
    public int number() {
        return number;
    }

    /**
     * The difficulty that a deck writes as this number.
     *
     * @param number 1 to 3
     * @throws IllegalArgumentException for any other number
     */
    public static Difficulty ofNumber(int number) {
        return Arrays.stream(values())
                .filter(difficulty -> difficulty.number == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A difficulty is 1, 2 or 3, not " + number));
    }
}
