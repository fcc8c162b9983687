package io.github.k8scard.slack.view;

import io.github.k8scard.bot.Activity;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How much a member answered on each day of the last weeks, a column for each week, in characters of one width. */
final class HeatMap {
    private static final String NONE = "··";
    private static final int LABEL = 4;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);

    private HeatMap() {}

    /** For example {@code 130 answers on 41 days in the last 12 weeks}. */
    static String words(Activity activity) {
        int answers =
                activity.answers().values().stream().mapToInt(Integer::intValue).sum();
        int days = activity.answers().size();
        return (answers == 1 ? "1 answer" : answers + " answers") + " on " + (days == 1 ? "1 day" : days + " days")
                + " in the last " + Activity.WEEKS + " weeks";
    }

    /** A line of months, and one for each weekday. */
    static String of(Activity activity) {
        return Stream.concat(
                        Stream.of(months(activity)),
                        Stream.of(DayOfWeek.values()).map(day -> line(activity, day)))
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"));
    }

    private static String months(Activity activity) {
        var line = new StringBuilder(" ".repeat(LABEL));
        for (int week = 0; week < Activity.WEEKS - 1; week++) {
            LocalDate monday = activity.firstDay().plusWeeks(week);
            boolean first = isFirstOfItsMonth(monday) || (week == 0 && !isFirstOfItsMonth(monday.plusWeeks(1)));
            // the last column is too narrow for a name, and so is the first if the month ends with it
            line.append(first ? MONTH.format(monday) : "   ");
        }
        return line.toString();
    }

    private static boolean isFirstOfItsMonth(LocalDate monday) {
        return monday.getDayOfMonth() <= DayOfWeek.values().length;
    }

    private static String line(Activity activity, DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + " "
                + IntStream.range(0, Activity.WEEKS)
                        .mapToObj(week -> activity.firstDay().plusWeeks(week).plusDays(day.getValue() - 1L))
                        .map(date -> date.isAfter(activity.today())
                                ? "  "
                                : cell(activity.answers().getOrDefault(date, 0)))
                        .collect(Collectors.joining(" "));
    }

    private static String cell(int answers) {
        if (answers == 0) {
            return NONE;
        }
        return answers < 3 ? "░░" : answers < 6 ? "▒▒" : answers < 10 ? "▓▓" : "██";
    }
}
