package io.github.k8scard.calendar.words;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates by the English names of months, however short: {@code 4 jan}, {@code Jan 4th, 2027}. */
final class MonthDayWords {
    private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th|\\.)?";
    private static final String MONTH = "(?<month>[a-z]{3,9})\\.?";
    private static final String YEAR = "(?:,?\\s+(?<year>\\d{4}))?";
    private static final List<Pattern> FORMS = List.of(
            Pattern.compile(DAY + "\\s*(?:of\\s+)?" + MONTH + YEAR), Pattern.compile(MONTH + "\\s*" + DAY + YEAR));

    private MonthDayWords() {}

    /**
     * @return without a year, the next such date from today on; empty if it is not written like one
     * @throws DateTimeException if it is not in the calendar
     */
    static Optional<LocalDate> find(String typed, LocalDate today) {
        String lower = typed.strip().toLowerCase(Locale.ROOT);
        return FORMS.stream()
                .map(form -> form.matcher(lower))
                .filter(Matcher::matches)
                .flatMap(date -> month(date.group("month")).map(month -> date(date, month, today)).stream())
                .findFirst();
    }

    private static Optional<Month> month(String name) {
        return Arrays.stream(Month.values())
                .filter(month -> month.name().toLowerCase(Locale.ROOT).startsWith(name))
                .findFirst();
    }

    private static LocalDate date(Matcher typed, Month month, LocalDate today) {
        int day = Integer.parseInt(typed.group("day"));
        if (typed.group("year") != null) {
            return LocalDate.of(Integer.parseInt(typed.group("year")), month, day);
        }
        MonthDay date = MonthDay.of(month, day);
        LocalDate next = date.atYear(today.getYear());
        while (next.isBefore(today) || !date.isValidYear(next.getYear())) {
            next = date.atYear(next.getYear() + 1);
        }
        return next;
    }
}
