package io.github.k8scard.member;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * When a member is reminded of due cards: Monday to Friday, from nine in the morning until noon in the member's zone, and
 * once a day at most. After noon it would be a reminder at an odd hour, so the day goes without.
 */
public final class NudgeTime {
    private static final LocalTime FROM = LocalTime.of(9, 0);
    private static final LocalTime UNTIL = LocalTime.NOON;

    private NudgeTime() {}

    /**
     * Whether it is time.
     *
     * @param local now, in the member's zone
     * @param last the last date on which it was looked for due cards
     */
    public static boolean isNow(ZonedDateTime local, Optional<LocalDate> last) {
        LocalTime time = local.toLocalTime();
        return isWorkday(local.toLocalDate())
                && !time.isBefore(FROM)
                && time.isBefore(UNTIL)
                && last.filter(date -> !date.isBefore(local.toLocalDate())).isEmpty();
    }

    /** When it is no longer worth sending on a date: at noon. */
    public static Instant tooLate(ZonedDateTime local) {
        return local.toLocalDate().atTime(UNTIL).atZone(local.getZone()).toInstant();
    }

    /** The next nine o'clock of a workday after a moment. */
    public static Instant next(ZonedDateTime local) {
        LocalDate date = local.toLocalDate();
        while (!isWorkday(date) || !start(date, local).isAfter(local.toInstant())) {
            date = date.plusDays(1);
        }
        return start(date, local);
    }

    private static Instant start(LocalDate date, ZonedDateTime local) {
        return date.atTime(FROM).atZone(local.getZone()).toInstant();
    }

    private static boolean isWorkday(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    }
}
