package io.github.k8scard.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A schedule and its instants in words for people: English, whatever the locale of the JVM. */
public final class ScheduleText {
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_AND_YEAR = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);
    private static final long HOURS_UP_TO = 48;

    private ScheduleText() {}

    /** For example {@code on weekdays at 09:30 (Europe/Berlin)}. */
    public static String of(Schedule schedule) {
        return days(schedule.weekdays()) + " at " + schedule.time() + " (" + schedule.zone() + ")";
    }

    /** For example {@code Tue 24 Nov 09:30 (Europe/Berlin)}. */
    public static String moment(Instant at, ZoneId zone) {
        return DAY_AND_TIME.format(at.atZone(zone)) + " (" + zone + ")";
    }

    /** For example {@code Tue 24 Nov}, with the year if it is another one than today's: {@code Mon 4 Jan 2027}. */
    public static String date(LocalDate date, LocalDate today) {
        return (date.getYear() == today.getYear() ? DAY : DAY_AND_YEAR).format(date);
    }

    /** {@code on weekdays}, {@code every day}, or the days in order: {@code on Mon, Wed, Fri}. */
    public static String days(Set<DayOfWeek> days) {
        if (days.equals(EnumSet.allOf(DayOfWeek.class))) {
            return "every day";
        }
        if (days.equals(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY))) {
            return "on weekdays";
        }
        return days.stream()
                .sorted()
                .map(day -> day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))
                .collect(Collectors.joining(", ", "on ", ""));
    }

    /**
     * How long it is from now until an instant, roughly: {@code in 5 min}, {@code in 14 h}, {@code in 3 days};
     * {@code now} for anything under a minute and for the past.
     */
    public static String until(Instant now, Instant at) {
        Duration left = Duration.between(now, at);
        if (left.compareTo(Duration.ofMinutes(1)) < 0) {
            return "now";
        }
        if (left.compareTo(Duration.ofHours(1)) < 0) {
            return "in " + left.toMinutes() + " min";
        }
        long hours = left.plusMinutes(30).toHours();
        return hours < HOURS_UP_TO
                ? "in " + hours + " h"
                : "in " + left.plusHours(12).toDays() + " days";
    }
}
