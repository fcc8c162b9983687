package io.github.k8scard.calendar.words;

import io.github.k8scard.words.Mistake;
import io.github.k8scard.words.Quoted;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how long a pause lasts: {@code until friday}, {@code until 4 jan}, {@code for 2 weeks}. */
public final class UntilWords {
    private static final Pattern UNTIL = Pattern.compile("(?i)(?:until|till|til)\\b\\s*(?<day>.*)");
    private static final Pattern LASTING =
            Pattern.compile("(?i)(?:for\\s+)?(?<count>\\d{1,4}|an?|one|two|three|four|five|six|seven|eight|nine|ten)"
                    + "\\s*(?<unit>day|week|month)s?");
    private static final List<String> NUMBERS =
            List.of("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
    private static final Map<String, ChronoUnit> UNITS =
            Map.of("day", ChronoUnit.DAYS, "week", ChronoUnit.WEEKS, "month", ChronoUnit.MONTHS);

    private UntilWords() {}

    /**
     * The first day after the pause.
     *
     * @param typed a date as {@link DateWords} reads it, {@code tomorrow} or a day of the week, alone or after
     *     {@code until}; or a number of days, weeks or months
     * @param today from which a day of the week or a number is counted
     * @return a date of any distance, in the past too; a day of the week is the next such day after today
     * @throws Mistake if it is none of these
     */
    public static LocalDate parse(String typed, LocalDate today) {
        String words = typed.strip().replaceFirst("\\s*\\.$", "");
        Matcher lasting = LASTING.matcher(words);
        if (lasting.matches()) {
            String count = lasting.group("count");
            return today.plus(
                    number(count.toLowerCase(Locale.ROOT)),
                    UNITS.get(lasting.group("unit").toLowerCase(Locale.ROOT)));
        }
        Matcher until = UNTIL.matcher(words);
        String day = until.matches() ? until.group("day") : words;
        if (day.isEmpty()) {
            throw new Mistake("Until when? Type " + forms(today) + ".");
        }
        if (day.equalsIgnoreCase("tomorrow")) {
            return today.plusDays(1);
        }
        Optional<DayOfWeek> weekday = DayNames.find(day);
        return weekday.map(next -> today.with(TemporalAdjusters.next(next))).orElseGet(() -> date(day, today));
    }

    private static long number(String count) {
        return Character.isDigit(count.charAt(0)) ? Long.parseLong(count) : Math.max(1, NUMBERS.indexOf(count));
    }

    private static LocalDate date(String typed, LocalDate today) {
        return DateWords.find(typed, today)
                .orElseThrow(() -> new Mistake(
                        "I did not understand " + Quoted.of(typed) + " after pause. Type " + forms(today) + "."));
    }

    /** What can be typed; the date is ahead. */
    private static String forms(LocalDate today) {
        return "/k8scard pause until friday, until " + today.plusMonths(1) + ", or for 2 weeks";
    }
}
