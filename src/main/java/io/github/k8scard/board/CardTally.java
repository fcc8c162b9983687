package io.github.k8scard.board;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How one round's card, or a card in several rounds, went: answers in time that were right, wrong or revealed.
 *
 * @param id the round or the card
 * @param answerers how many members answered it
 * @param right how many answers were right
 * @param scored how many answers there were
 */
public record CardTally<I>(I id, int answerers, int right, int scored) {
    /** Of fewer nothing is said, since it would say too much of each. */
    public static final int ANSWERERS_AT_LEAST = 3;

    /** Right ÷ answered, 0 to 1; 0 if there were none. */
    public double hitRate() {
        return scored == 0 ? 0 : (double) right / scored;
    }

    /** Whether enough members answered to say anything. */
    public boolean tells() {
        return answerers >= ANSWERERS_AT_LEAST;
    }

    /** The one with the lowest hit rate, of equals the first; empty if too few answered any, or all were right. */
    public static <I> Optional<CardTally<I>> hardest(List<CardTally<I>> tallies) {
        return tallies.stream()
                .filter(tally -> tally.tells() && tally.right() < tally.scored())
                .min(Comparator.comparingDouble(CardTally::hitRate));
    }
}
