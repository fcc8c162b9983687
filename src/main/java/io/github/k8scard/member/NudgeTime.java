package io.github.k8scard.member;

import io.github.k8scard.calendar.Schedule;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.Optional;

/**
 * When a member is reminded of due cards, or told how the week went: from nine in the morning until noon in the
 * member's zone, once a day at most, and never on a day off. After noon it would be an odd hour, so the day goes
 * without.
 */
public final class NudgeTime {
    private static final LocalTime FROM = LocalTime.of(9, 0);
    private static final LocalTime UNTIL = LocalTime.NOON;

    private NudgeTime() {}

    /**
     * Whether it is time to look for due cards.
     *
     * @param local now, in the member's zone
     * @param last the last date on which it was looked for due cards; tomorrow's if the member has travelled west;
     *     one further ahead was noted while the clock was ahead, and does not count
     */
    public static boolean isNow(ZonedDateTime local, Optional<LocalDate> last) {
        LocalTime time = local.toLocalTime();
        LocalDate today = local.toLocalDate();
        return !time.isBefore(FROM)
                && time.isBefore(UNTIL)
                && last.filter(date -> !date.isBefore(today) && !date.isAfter(today.plusDays(1)))
                        .isEmpty();
    }

    /**
     * Whether a date is a day off: none of the member's channels has a card on it. Where there is no channel to go by,
     * it is the weekend.
     *
     * @param date in the member's zone; it is taken for the date of the channels' zones
     * @param schedules those of the member's channels
     */
    public static boolean isDayOff(LocalDate date, Collection<Schedule> schedules) {
        return schedules.isEmpty()
                ? date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0
                : schedules.stream().noneMatch(schedule -> schedule.hasCardOn(date));
    }

    /** When it is no longer worth sending on a date: at noon. */
    public static Instant tooLate(ZonedDateTime local) {
        return local.toLocalDate().atTime(UNTIL).atZone(local.getZone()).toInstant();
    }

    /** The next nine o'clock after a moment, be it a day off or not. */
    public static Instant next(ZonedDateTime local) {
        Instant today = start(local.toLocalDate(), local);
        return today.isAfter(local.toInstant())
                ? today
                : start(local.toLocalDate().plusDays(1), local);
    }

    /**
     * The latest Monday whose nine o'clock has come: the week before it is the one to tell of.
     *
     * @param local now, in the member's zone
     */
    public static LocalDate recapDay(ZonedDateTime local) {
        LocalDate lastNine =
                local.toLocalTime().isBefore(FROM) ? local.toLocalDate().minusDays(1) : local.toLocalDate();
        return lastNine.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static Instant start(LocalDate date, ZonedDateTime local) {
        return date.atTime(FROM).atZone(local.getZone()).toInstant();
    }
}
