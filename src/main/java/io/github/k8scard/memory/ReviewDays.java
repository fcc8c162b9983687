package io.github.k8scard.memory;

import java.time.DayOfWeek;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** On which of its posting days a channel repeats what it has had: two a week at most, since variety keeps people. */
public final class ReviewDays {
    private static final int SECOND = 1;
    private static final int FOURTH = 3;

    private ReviewDays() {}

    /**
     * Whether a day is one for a review; all others bring a new card. Reviews come on the second and the fourth of the
     * channel's weekdays, counted from Monday. A channel with one weekday has its review after each new card.
     *
     * @param postingDays the weekdays with a card, at least one
     * @param day one of them
     * @param lastWasNew whether the latest daily card before was new; asked only if there is one weekday
     */
    public static boolean include(Set<DayOfWeek> postingDays, DayOfWeek day, BooleanSupplier lastWasNew) {
        if (postingDays.size() == 1) {
            return lastWasNew.getAsBoolean();
        }
        int place = postingDays.stream().sorted().toList().indexOf(day);
        return place == SECOND || place == FOURTH;
    }
}
