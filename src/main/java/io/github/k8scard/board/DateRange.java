package io.github.k8scard.board;

import java.time.LocalDate;

/**
 * Dates from one to another, both included.
 *
 * @param from the first date
 * @param to the last date, not before the first
 */
public record DateRange(LocalDate from, LocalDate to) {
    public DateRange {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(from + " to " + to + " has no dates");
        }
    }

    /** Whether a date is one of them. */
    public boolean contains(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }
}
