package io.github.k8scard.board;

import io.github.k8scard.words.Mistake;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A window as it lies on a date, so that "this week" stays the same week when it is asked for again tomorrow.
 *
 * @param window which window
 * @param today the date, in the channel's zone
 */
public record DatedWindow(Window window, LocalDate today) {

    /** Its dates; {@link Window#EVER} for {@link Window#ALL}. */
    public DateRange dates() {
        return window.rangeOn(today);
    }

    /** The dates of the window before it; empty for {@link Window#ALL}. */
    public Optional<DateRange> before() {
        return window.before(today);
    }

    /** Whether nothing can be earned in it any more. */
    public boolean isPast() {
        return window.rangeOn(today).to().isBefore(today);
    }

    /** In words, such as {@code This week (23–29 Nov)}. */
    public String title() {
        return window.title(today);
    }

    /** For the end of a sentence: {@code this week}, {@code last month}; {@code so far} for {@link Window#ALL}. */
    public String when() {
        return switch (window) {
            case THIS_WEEK -> "this week";
            case LAST_WEEK -> "last week";
            case THIS_MONTH -> "this month";
            case LAST_MONTH -> "last month";
            case ALL -> "so far";
        };
    }

    /** For {@link #read}: {@code THIS_WEEK 2026-11-25}. */
    public String written() {
        return window + " " + today;
    }

    /**
     * Reads what {@link #written} wrote.
     *
     * @throws Mistake if it is something else, since it comes back from outside
     */
    public static DatedWindow read(String written) {
        String[] words = written.split(" ", 2);
        try {
            return new DatedWindow(Window.valueOf(words[0]), LocalDate.parse(words[words.length - 1]));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new Mistake("That leaderboard is from an older version. Type /k8scard leaderboard for a fresh one.");
        }
    }
}
