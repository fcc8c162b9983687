package io.github.k8scard.slack.view;

import io.github.k8scard.calendar.ScheduleText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates and instants for readers. */
final class Dates {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

    private Dates() {}

    /** For example {@code Tue 24 Nov}. */
    static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** The same, with the year if it is another one: {@code Mon 4 Jan 2027}. */
    static String day(LocalDate date, LocalDate today) {
        return ScheduleText.date(date, today);
    }

    /** The same for a message that stays: {@code Nov 24, 2026 at 9:30 AM}, which is not "yesterday" on the next day. */
    static String lastingToken(Instant at, ZoneId zone) {
        return token(at, zone, "{date_short}");
    }

    /** Slack's date token: {@code tomorrow at 9:30 AM} in the reader's own zone. */
    static String token(Instant at, ZoneId zone) {
        return token(at, zone, "{date_short_pretty}");
    }

    private static String token(Instant at, ZoneId zone, String date) {
        return "<!date^" + at.getEpochSecond() + "^" + date + " at {time}|" + ScheduleText.moment(at, zone) + ">";
    }
}
