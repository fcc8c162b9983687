package io.github.k8scard.memory;

import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.Choices;
import io.github.k8scard.deck.Difficulty;

/**
 * An answer to a card that was new to who gave it.
 *
 * @param difficulty the card's
 * @param floor how likely somebody who knows nothing is right, see {@link #floor(int)}
 * @param right whether it was right: a choice as it was judged, a grade of one's own from {@link Grade#HARD} up;
 *     {@link Grade#AGAIN} and an answer that was looked up are wrong
 */
public record FirstAnswer(Difficulty difficulty, double floor, boolean right) {
    /**
     * The chance of a right guess.
     *
     * @param choices how many choices were shown; 0 for a card that one grades oneself
     * @return 1 ÷ choices; 0 without choices, where there is nothing to guess
     */
    public static double floor(int choices) {
        return choices == 0 ? 0 : 1.0 / choices;
    }

    /**
     * What an answer was worth, from what is stored of it.
     *
     * @param choices how many choices were shown; 0 for a card that one grades oneself
     */
    public static FirstAnswer of(Difficulty difficulty, int choices, Grade grade) {
        return new FirstAnswer(difficulty, floor(choices), grade != Grade.AGAIN);
    }

    /** The chance of a right guess at a card. */
    static double floor(Card card) {
        return floor(card.choices().map(Choices::size).orElse(0));
    }
}
