package io.github.k8scard.bot;

import io.github.k8scard.board.DateRange;
import io.github.k8scard.board.Window;
import java.util.Optional;

/**
 * How a member's week went.
 *
 * @param week from Monday to Sunday
 * @param posted how many daily cards the member's channels had
 * @param answered how many of them the member answered in time
 * @param knew how many of these were right, or graded as known
 * @param cards how many cards the member answered, in channels and in practice, in time or not; at least 1
 * @param known how many of these cards count as known by now, see {@link io.github.k8scard.memory.Memory#isKnown}
 * @param weakest the topic of the one that the member is likeliest to have forgotten; empty if all are remembered
 */
public record WeekRecap(
        DateRange week, int posted, int answered, int knew, int cards, int known, Optional<String> weakest) {

    /** For example {@code Your week (16–22 Nov): 5 of 5 daily cards answered, 4 right.}, plain text. */
    public String words() {
        // nobody is told of daily cards that they have all missed
        String answers = answered == 0
                ? cards(cards) + " answered."
                : answered + " of " + posted + (posted == 1 ? " daily card" : " daily cards") + " answered, " + knew
                        + " right.";
        return "Your week (" + Window.days(week) + "): " + answers
                + (known == 0 ? "" : " " + cards(known) + (known == 1 ? " is" : " are") + " now known.")
                + weakest.map(topic -> " Weakest: " + topic + ".").orElse("");
    }

    private static String cards(int count) {
        return count == 1 ? "1 card" : count + " cards";
    }
}
