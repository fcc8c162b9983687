package io.github.k8scard.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * When a channel gets its daily card: a local time on some weekdays, but not on days off. Immutable.
 *
 * @param time the local time, to the minute
 * @param zone the zone of that time
 * @param weekdays the days with a card, at least one
 * @param daysOff the dates without one all the same
 */
public record Schedule(LocalTime time, ZoneId zone, Set<DayOfWeek> weekdays, DaysOff daysOff) {

    /**
     * @throws IllegalArgumentException if there is no weekday, or the time has seconds
     */
    public Schedule {
        if (weekdays.isEmpty()) {
            throw new IllegalArgumentException("A schedule needs at least one weekday");
        }
        if (!time.equals(time.truncatedTo(ChronoUnit.MINUTES))) {
            throw new IllegalArgumentException("A schedule's time has no seconds: " + time);
        }
        weekdays = Set.copyOf(weekdays);
    }

    /** Without days off. */
    public Schedule(LocalTime time, ZoneId zone, Set<DayOfWeek> weekdays) {
        this(time, zone, weekdays, DaysOff.NONE);
    }

    /** With other days off. */
    public Schedule without(DaysOff others) {
        return new Schedule(time, zone, weekdays, others);
    }

    /**
     * The first posting strictly after an instant. Called again and again with its own result it names each local
     * date with the right weekday that is no day off once and in order, whatever the clocks do; a date that the zone
     * skipped has no posting.
     */
    public Posting next(Instant after) {
        Posting posting = nextOnAWeekday(after);
        while (daysOff.reason(posting.date()).isPresent()) {
            posting = nextOnAWeekday(posting.at());
        }
        return posting;
    }

    /** Whether a date has the right weekday and is no day off. */
    public boolean hasCardOn(LocalDate date) {
        return weekdays.contains(date.getDayOfWeek()) && daysOff.reason(date).isEmpty();
    }

    /**
     * The first posting on a date or after it.
     *
     * @param now an instant that the posting is strictly after
     */
    public Posting nextFrom(LocalDate date, Instant now) {
        Instant eve = date.atStartOfDay(zone).toInstant().minusNanos(1);
        return next(eve.isAfter(now) ? eve : now);
    }

    /**
     * The days off with the right weekday whose card would have come after an instant and before another, in order.
     *
     * @param before such as the next posting
     */
    public List<LeftOut> leftOut(Instant after, Instant before) {
        List<LeftOut> dates = new ArrayList<>();
        for (Posting posting = nextOnAWeekday(after);
                posting.at().isBefore(before);
                posting = nextOnAWeekday(posting.at())) {
            LocalDate date = posting.date();
            daysOff.reason(date).ifPresent(why -> dates.add(new LeftOut(date, why)));
        }
        return dates;
    }

    private Posting nextOnAWeekday(Instant after) {
        LocalDate date = LocalDate.ofInstant(after, zone);
        while (true) {
            Instant at = instantOn(date);
            boolean dateExists = LocalDate.ofInstant(at, zone).equals(date);
            if (weekdays.contains(date.getDayOfWeek()) && dateExists && at.isAfter(after)) {
                return new Posting(at, date);
            }
            date = date.plusDays(1);
        }
    }

    /**
     * The instant of this schedule's time on a date, whether or not its weekday is one of the schedule's.
     *
     * <p>A time that the clocks skip moves forward by as much as they do; if that would end on the next date, it is
     * the last minute before the jump instead, so that the date keeps its card. A time that comes twice is the
     * first. On a date that the zone left out altogether (Apia, 30 December 2011) the result lies on the date after
     * it.
     */
    public Instant instantOn(LocalDate date) {
        ZonedDateTime forward = date.atTime(time).atZone(zone);
        if (forward.toLocalDate().equals(date)) {
            return forward.toInstant();
        }
        Instant jump = zone.getRules().getTransition(date.atTime(time)).getInstant();
        Instant lastMinute = jump.minus(1, ChronoUnit.MINUTES);
        boolean dateBegan = LocalDate.ofInstant(lastMinute, zone).equals(date);
        return dateBegan ? lastMinute : forward.toInstant();
    }
}
