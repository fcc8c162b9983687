package io.github.k8scard.bot;

import io.github.k8scard.board.CardTally;
import io.github.k8scard.board.ChannelStreak;
import io.github.k8scard.board.DateRange;
import io.github.k8scard.board.DayTurnout;
import io.github.k8scard.board.Standing;
import io.github.k8scard.deck.Card;
import java.util.List;
import java.util.Optional;

/**
 * How a channel's week went.
 *
 * @param week its dates, Monday to Sunday
 * @param members how many members took part
 * @param days each date with a round, in order
 * @param winners who won it, ties together; empty if too few took part
 * @param hardest the card that fewest knew
 * @param streak the channel's own streak
 * @param milestones who answered so many daily cards in a row, the most first
 * @param champions who won the month before, if this is the digest that names them
 */
public record Digest(
        DateRange week,
        int members,
        List<DayTurnout> days,
        List<Standing> winners,
        Optional<Hardest> hardest,
        ChannelStreak streak,
        List<Milestone> milestones,
        Optional<Champions> champions) {

    public Digest {
        days = List.copyOf(days);
        winners = List.copyOf(winners);
        milestones = List.copyOf(milestones);
    }

    /** Whether enough members took part to say how many answers were right. */
    public boolean tellsAccuracy() {
        return members >= CardTally.ANSWERERS_AT_LEAST;
    }

    /** A card and how it went. */
    public record Hardest(Card card, CardTally<Long> tally) {}

    /**
     * Members whose streaks came to a length that is celebrated.
     *
     * @param length the length
     * @param names what they are called, plain text of any content, in alphabetical order
     */
    public record Milestone(int length, List<String> names) {
        public Milestone {
            names = List.copyOf(names);
        }
    }

    /**
     * Who won a month, ties together.
     *
     * @param month its dates
     */
    public record Champions(DateRange month, List<Standing> standings) {}
}
