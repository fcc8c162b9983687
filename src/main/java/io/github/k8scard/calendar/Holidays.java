package io.github.k8scard.calendar;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The public holidays of the world, from Jollyday. It reads a country's rules when that country is first asked for, and
 * keeps them and the holidays of each year; until then nothing of it is loaded.
 */
public final class Holidays {
    private Holidays() {}

    /** The countries and exchanges whose holidays are known, in upper case. */
    public static Set<String> countries() {
        return HolidayManager.getSupportedCalendarCodes();
    }

    /** The parts of a country, and their parts. */
    public static CalendarHierarchy partsOf(String country) {
        return manager(country).getCalendarHierarchy();
    }

    /**
     * What is celebrated in a region on a date, in English; empty if it is a day like any other, or if the region is
     * not known any more. What falls on a weekend counts on the day when people have off for it. Days that are observed
     * without being off do not count.
     */
    static Optional<String> on(LocalDate date, HolidayRegion region) {
        if (!countries().contains(region.country())) {
            return Optional.empty();
        }
        // New Year's Day may be observed on the last day of the year before
        Stream<Integer> years = date.getMonth() == Month.DECEMBER
                ? Stream.of(date.getYear(), date.getYear() + 1)
                : Stream.of(date.getYear());
        return years.flatMap(year -> of(Year.of(year), region).stream())
                .filter(holiday -> holiday.getDate().equals(date) && holiday.getType() != HolidayType.OBSERVANCE)
                .map(holiday -> holiday.getDescription(Locale.ENGLISH))
                .min(String::compareTo);
    }

    private static Set<Holiday> of(Year year, HolidayRegion region) {
        String[] parts = region.parts().stream()
                .map(part -> part.toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
        return manager(region.country()).getHolidays(year, parts);
    }

    private static HolidayManager manager(String country) {
        return HolidayManager.getInstance(ManagerParameters.create(country));
    }
}
