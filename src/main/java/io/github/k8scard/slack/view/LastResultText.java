package io.github.k8scard.slack.view;

import io.github.k8scard.round.LastResult;
import java.time.LocalDate;

/** How the daily card before the one that is shown went, in a line. */
final class LastResultText {
    private LastResultText() {}

    /**
     * For example {@code Yesterday: 3 of 5 right}; not escaped.
     *
     * @param today when it is drawn, which may be the day after the card's
     */
    static String of(LastResult last, LocalDate today) {
        return day(last.date(), today) + ": " + last.knew() + " of " + last.answered()
                + (last.flashcard() ? " knew it" : " right");
    }

    private static String day(LocalDate date, LocalDate today) {
        return date.equals(today.minusDays(1)) ? "Yesterday" : Dates.day(date, today);
    }
}
