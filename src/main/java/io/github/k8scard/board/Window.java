package io.github.k8scard.board;

import io.github.k8scard.words.Mistake;
import io.github.k8scard.words.Nearest;
import io.github.k8scard.words.Quoted;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The time that a leaderboard covers. A week is Monday to Sunday; a month is the calendar month. */
public enum Window {
    THIS_WEEK("week"),
    LAST_WEEK("last week"),
    THIS_MONTH("month"),
    LAST_MONTH("last month"),
    /** Everything that is stored. */
    ALL("all");

    /** Dates before and after anything that can be stored. */
    public static final DateRange EVER = new DateRange(LocalDate.of(1970, 1, 1), LocalDate.of(9999, 12, 31));

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

    private final String words;

    Window(String words) {
        this.words = words;
    }

    /**
     * The window that a member named, in any case and spacing; {@code this week} is {@code week}.
     *
     * @param typed what was typed; blank for this week
     * @throws Mistake if it names none; the message lists them, those most like it first
     */
    public static Window named(String typed) {
        String wanted = typed.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .replaceFirst("^this (?=week$|month$)", "");
        if (wanted.isEmpty()) {
            return THIS_WEEK;
        }
        return Arrays.stream(values())
                .filter(window -> window.words.equals(wanted))
                .findFirst()
                .orElseThrow(() -> unknown(wanted));
    }

    /**
     * The dates of the window.
     *
     * @param today the date now in the channel's zone
     * @return for {@link #ALL}, {@link #EVER}
     */
    public DateRange rangeOn(LocalDate today) {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return switch (this) {
            case THIS_WEEK -> new DateRange(monday, monday.plusDays(6));
            case LAST_WEEK -> new DateRange(monday.minusDays(7), monday.minusDays(1));
            case THIS_MONTH -> month(today);
            case LAST_MONTH -> month(today.minusMonths(1));
            case ALL -> EVER;
        };
    }

    /**
     * The dates of the window before, with which this one is compared; empty for {@link #ALL}.
     *
     * @param today the date now in the channel's zone
     */
    public Optional<DateRange> before(LocalDate today) {
        return switch (this) {
            case THIS_WEEK, LAST_WEEK -> Optional.of(rangeOn(today.minusWeeks(1)));
            case THIS_MONTH, LAST_MONTH ->
                Optional.of(rangeOn(today.withDayOfMonth(1).minusMonths(1)));
            case ALL -> Optional.empty();
        };
    }

    /**
     * The window in words: {@code This week (23–29 Nov)}, {@code Last month (October 2026)}, {@code All time}.
     *
     * @param today the date now in the channel's zone
     */
    public String title(LocalDate today) {
        DateRange dates = rangeOn(today);
        return switch (this) {
            case THIS_WEEK -> "This week (" + days(dates) + ")";
            case LAST_WEEK -> "Last week (" + days(dates) + ")";
            case THIS_MONTH -> "This month (" + MONTH.format(dates.from()) + ")";
            case LAST_MONTH -> "Last month (" + MONTH.format(dates.from()) + ")";
            case ALL -> "All time";
        };
    }

    private static DateRange month(LocalDate any) {
        return new DateRange(any.withDayOfMonth(1), any.with(TemporalAdjusters.lastDayOfMonth()));
    }

    /** Dates of one or two months in words: {@code 23–29 Nov}, {@code 30 Nov – 6 Dec}. */
    public static String days(DateRange week) {
        return week.from().getMonth() == week.to().getMonth()
                ? week.from().getDayOfMonth() + "–" + DAY.format(week.to())
                : DAY.format(week.from()) + " – " + DAY.format(week.to());
    }

    /** What may be typed for a window, as help shows it: {@code [week|last week|…]}. */
    public static String choices() {
        return "[" + String.join("|", names()) + "]";
    }

    private static List<String> names() {
        return Arrays.stream(values()).map(window -> window.words).toList();
    }

    private static Mistake unknown(String wanted) {
        List<String> all = names();
        var nearestFirst = new LinkedHashSet<>(Nearest.to(wanted, all, all.size()));
        nearestFirst.addAll(all);
        String first = nearestFirst.iterator().next();
        String others = String.join(", ", nearestFirst.stream().skip(1).toList());
        return new Mistake("There is no leaderboard for " + Quoted.of(wanted) + ". Type /k8scard leaderboard " + first
                + ", or one of these in its place: " + others + ".");
    }
}
