package io.github.k8scard.curation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;

/** When somebody who looks after the cards is told what there is to decide: once a day, from nine in the morning on. */
public final class SummaryTime {
    private static final LocalTime FROM = LocalTime.of(9, 0);

    private SummaryTime() {}

    /**
     * Whether it is time to look for something to tell.
     *
     * @param local now, in the member's zone
     * @param last the last date on which it was looked; tomorrow's if the member has travelled west; one further ahead
     *     was noted while the clock was ahead, and does not count
     */
    public static boolean isNow(ZonedDateTime local, Optional<LocalDate> last) {
        LocalDate today = local.toLocalDate();
        return !local.toLocalTime().isBefore(FROM)
                && last.filter(date -> !date.isBefore(today) && !date.isAfter(today.plusDays(1)))
                        .isEmpty();
    }
}
