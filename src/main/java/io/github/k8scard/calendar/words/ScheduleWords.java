package io.github.k8scard.calendar.words;

import io.github.k8scard.calendar.Schedule;
import io.github.k8scard.words.Mistake;
import io.github.k8scard.words.Nearest;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the schedule that a member typed, such as {@code 09:30 mon-fri Europe/Berlin}. */
public final class ScheduleWords {
    private static final String EXAMPLE = "for example 09:30 mon-fri Europe/Berlin";
    private static final Set<String> FILLERS = Set.of("at", "in", "on", "and");

    private ScheduleWords() {}

    /**
     * Reads a time, and if they are there weekdays and a time zone, in any order. Without weekdays it is Monday to
     * Friday.
     *
     * @param words what was typed, split at white space; a word may be in several pieces, as in {@code 9 am} or
     *     {@code new york}
     * @param fallback the zone if none was typed
     * @throws Mistake with what to type instead
     */
    public static Schedule parse(List<String> words, ZoneId fallback) {
        List<String> times = new ArrayList<>();
        List<String> place = new ArrayList<>();
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String word : rejoined(words)) {
            if (Character.isDigit(word.charAt(0))) {
                times.add(word);
            } else {
                WeekdayWords.parse(word).ifPresentOrElse(days::addAll, () -> place.add(word));
            }
        }
        if (times.size() != 1) {
            throw new Mistake("Type one time for the card, " + EXAMPLE + ".");
        }
        LocalTime time = TimeWords.parse(times.get(0));
        ZoneId zone = place.isEmpty() ? fallback : zone(place);
        return new Schedule(time, zone, days.isEmpty() ? WeekdayWords.MONDAY_TO_FRIDAY : days);
    }

    /**
     * Pieces of one thing become one word ({@code 9 am}, {@code mon - fri}, {@code mon, wed}, {@code every day}),
     * and words that say nothing go.
     */
    private static List<String> rejoined(List<String> words) {
        String text = String.join(" ", words)
                .replaceAll("[–—]", "-")
                .replaceAll("(?i)(\\d)\\s+([ap]m)\\b", "$1$2")
                .replaceAll("(?i)\\s+(-|to)\\s+", "-")
                .replaceAll("\\s*,\\s*", ",")
                .replaceAll("(?i)\\bevery\\s+day\\b", "daily")
                .strip();
        return Stream.of(text.split("\\s+"))
                .filter(word -> !word.isEmpty() && !FILLERS.contains(word.toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static ZoneId zone(List<String> place) {
        String wholePlace = String.join(" ", place);
        return ZoneWords.find(wholePlace).orElseGet(() -> {
            List<String> unknown = place.stream()
                    .filter(word -> ZoneWords.find(word).isEmpty())
                    .toList();
            if (unknown.isEmpty()) {
                throw new Mistake("Type one time zone at most, " + EXAMPLE + ".");
            }
            throw unknown(unknown.size() == place.size() ? wholePlace : unknown.get(0));
        });
    }

    private static Mistake unknown(String word) {
        List<String> names = new ArrayList<>(ZoneNames.ALL);
        names.addAll(WeekdayWords.ALL_NAMES);
        boolean moreLikeADay = Nearest.to(word, names, 1).stream().anyMatch(WeekdayWords.ALL_NAMES::contains);
        return moreLikeADay ? WeekdayWords.notDays(word) : ZoneWords.unknown(word);
    }
}
