package io.github.k8scard.calendar;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The dates on which a channel gets no card although its weekdays have one. Immutable.
 *
 * @param holidays whose public holidays are left out, if any
 * @param dates the channel's own days off and the cards it skipped, {@link #MOST} at most
 */
public record DaysOff(Optional<HolidayRegion> holidays, Set<LocalDate> dates) {
    /** Every weekday has its card. */
    public static final DaysOff NONE = new DaysOff(Optional.empty(), Set.of());

    /** More dates of its own than a channel ever needs; they are kept in one column. */
    public static final int MOST = 100;

    /** @throws IllegalArgumentException if there are too many dates */
    public DaysOff {
        if (dates.size() > MOST) {
            throw new IllegalArgumentException("At most " + MOST + " dates off, not " + dates.size());
        }
        dates = Set.copyOf(dates);
    }

    /** Why a date is left out, for people: the holiday's name, or that it is a day off of the channel. */
    public Optional<String> reason(LocalDate date) {
        return dates.contains(date)
                ? Optional.of("a day off of this channel")
                : holidays.flatMap(region -> Holidays.on(date, region));
    }

    /** With one more date. */
    public DaysOff with(LocalDate date) {
        var more = new TreeSet<>(dates);
        more.add(date);
        return new DaysOff(holidays, more);
    }

    /** Without the dates that are over. */
    public DaysOff since(LocalDate today) {
        return new DaysOff(
                holidays, dates.stream().filter(date -> !date.isBefore(today)).collect(Collectors.toSet()));
    }
}
