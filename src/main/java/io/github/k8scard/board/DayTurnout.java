package io.github.k8scard.board;

import java.time.LocalDate;

/**
 * How a channel did with the rounds of one date: the answers in time.
 *
 * @param date the rounds' date
 * @param members how many members answered
 * @param right how many answers were right
 * @param scored how many were right, wrong or revealed
 * @param graded how many were self-grades
 */
public record DayTurnout(LocalDate date, int members, int right, int scored, int graded) {

    /** All answers of the day. */
    public int answers() {
        return scored + graded;
    }
}
