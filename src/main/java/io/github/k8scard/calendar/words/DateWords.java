package io.github.k8scard.calendar.words;

import io.github.k8scard.calendar.DaysOff;
import io.github.k8scard.words.Mistake;
import io.github.k8scard.words.Quoted;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates, as {@code 2026-12-24} or {@code 24 dec}, and lists of them and of ranges; and writes them. */
public final class DateWords {
    private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern BETWEEN = Pattern.compile(
            "\\s*(\\b(?i:to|until|till|through|thru)\\b|\\.\\.+|\\s-\\s|(?<=-\\d{1,2})\\s*-\\s*(?=\\d{4}-))\\s*");
    // the comma in "Dec 24, 2026" separates nothing
    private static final Pattern SEPARATOR = Pattern.compile("[;\\n]|,(?!\\s*\\d{4}(?![-\\d]))");
    private static final String RANGE = " to ";

    private DateWords() {}

    /**
     * One date.
     *
     * @param today from which a date without a year is the next one, and what examples are close to
     * @return empty if it is not written like one
     * @throws Mistake if it is not in the calendar
     */
    static Optional<LocalDate> find(String typed, LocalDate today) {
        Matcher date = DATE.matcher(typed.strip());
        try {
            if (!date.matches()) {
                return MonthDayWords.find(typed, today);
            }
            return Optional.of(LocalDate.of(
                    Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(3))));
        } catch (DateTimeException e) {
            throw new Mistake(Quoted.of(typed) + " is not in the calendar. Write a date like " + soon(today) + ".");
        }
    }

    private static LocalDate parse(String typed, LocalDate today) {
        return find(typed, today).orElseThrow(() -> notADate(typed, today));
    }

    private static LocalDate soon(LocalDate today) {
        return today.plusWeeks(2);
    }

    /**
     * Dates and ranges, separated by commas or line breaks: {@code 2026-12-24, 2026-12-28 to 2027-01-02}. None is fine
     * too, and so is {@code none}.
     *
     * @param today from which a date without a year is the next one, and what examples are close to
     * @throws Mistake if a part of it is no date, or there are more than {@link DaysOff#MOST}
     */
    public static Set<LocalDate> parseAll(String typed, LocalDate today) {
        Set<LocalDate> dates = new TreeSet<>();
        if (NoneWords.isNone(typed)) {
            return dates;
        }
        for (String part : SEPARATOR.split(typed)) {
            if (!part.isBlank()) {
                List<String> ends = List.of(BETWEEN.split(part.strip(), -1));
                if (ends.size() > 2 || ends.contains("")) {
                    throw notADate(part, today);
                }
                LocalDate last = parse(ends.get(ends.size() - 1), today);
                addAll(dates, first(ends.get(0), last, today), last);
            }
        }
        return dates;
    }

    /** Without a year it is the latest such date before the end: the range may have begun. */
    private static LocalDate first(String typed, LocalDate last, LocalDate today) {
        LocalDate next = parse(typed, today);
        return next.isAfter(last) ? parse(typed, last.minusYears(1).plusDays(1)) : next;
    }

    private static void addAll(Set<LocalDate> dates, LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw new Mistake(first + " is after " + last + ". Type the earlier date first.");
        }
        for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
            dates.add(date);
            if (dates.size() > DaysOff.MOST) {
                throw new Mistake("These are more than " + DaysOff.MOST
                        + " days. For a long break, type /k8scard pause until " + last.plusDays(1));
            }
        }
    }

    /** The dates in order, as {@link #parseAll} reads them; three or more in a row become a range. */
    public static String of(Set<LocalDate> dates) {
        return of(dates, LocalDate::toString);
    }

    /** The same with each date as it is written elsewhere. */
    public static String of(Set<LocalDate> dates, Function<LocalDate, String> written) {
        List<String> parts = new ArrayList<>();
        List<LocalDate> row = new ArrayList<>();
        for (LocalDate date : new TreeSet<>(dates)) {
            if (!row.isEmpty() && !row.get(row.size() - 1).plusDays(1).equals(date)) {
                parts.addAll(listed(row, written));
                row.clear();
            }
            row.add(date);
        }
        parts.addAll(listed(row, written));
        return String.join(", ", parts);
    }

    private static List<String> listed(List<LocalDate> row, Function<LocalDate, String> written) {
        List<String> dates = row.stream().map(written).toList();
        return dates.size() > 2 ? List.of(dates.get(0) + RANGE + dates.get(dates.size() - 1)) : dates;
    }

    private static Mistake notADate(String typed, LocalDate today) {
        return new Mistake(Quoted.of(typed) + " is not a date that I can read. Write it like " + soon(today) + ".");
    }
}
