package io.github.k8scard.memory;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.BooleanSupplier;

/**
 * A memory and the date it was last moved on.
 *
 * @param memory the state after that date's answer
 * @param on the date of that answer in the member's zone
 */
public record Remembered(Memory memory, LocalDate on) {

    /** Whole days from the last answer to a date in the member's zone; 0 if that date lies before it. */
    public int elapsedDays(LocalDate today) {
        return (int) Math.max(0, ChronoUnit.DAYS.between(on, today));
    }

    /** The probability, 0 to 1, that the member remembers the card on a date. */
    public double retrievability(Fsrs fsrs, LocalDate today) {
        return fsrs.retrievability(memory, elapsedDays(today));
    }

    /**
     * Whether an answer moves it. The first of a date does: any of a later date finds the memory moved to that date
     * already, or beyond where the member has travelled west.
     *
     * @param today the answer's date in the member's zone
     * @param firstOfDate whether it is the first answer of that date to the card; asked only if that decides
     */
    public boolean isMovedOn(LocalDate today, BooleanSupplier firstOfDate) {
        return on.isBefore(today) || firstOfDate.getAsBoolean();
    }

    /** After one more answer. A member who travels west may give it on an earlier date; no day is counted twice. */
    public Remembered answered(Fsrs fsrs, Grade grade, LocalDate today) {
        LocalDate last = asOf(today).on;
        return new Remembered(fsrs.next(memory, elapsedDays(today), grade), last.isAfter(today) ? last : today);
    }

    /**
     * The same as it counts on a date. An answer further ahead than a member can have travelled was given while the
     * clock was ahead: it counts as one of the day before, so that the card does not rest until then.
     */
    public Remembered asOf(LocalDate today) {
        return on.isAfter(today.plusDays(1)) ? new Remembered(memory, today.minusDays(1)) : this;
    }

    /** The date on which the card is to be practised again to be remembered with the wanted probability. */
    public LocalDate due(Fsrs fsrs, double retention) {
        return on.plusDays(fsrs.intervalDays(memory, retention));
    }
}
