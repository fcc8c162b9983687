package io.github.k8scard.bot;

import java.time.LocalDate;
import java.util.Map;

/**
 * How much a member answered day by day.
 *
 * @param today the date in the member's zone
 * @param answers how many answers the member gave on each date since {@link #firstDay}; dates without any are absent
 */
public record Activity(LocalDate today, Map<LocalDate, Integer> answers) {
    /** How many weeks it covers, this one included. */
    public static final int WEEKS = 12;

    public Activity {
        answers = Map.copyOf(answers);
    }

    /** The Monday on which it begins. */
    public LocalDate firstDay() {
        return firstDay(today);
    }

    static LocalDate firstDay(LocalDate today) {
        return today.minusDays(today.getDayOfWeek().getValue() - 1L).minusWeeks(WEEKS - 1L);
    }
}
