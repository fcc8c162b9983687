package io.github.k8scard.calendar.words;

import io.github.k8scard.calendar.Schedule;
import io.github.k8scard.words.Mistake;
import io.github.k8scard.words.Nearest;
import io.github.k8scard.words.Quoted;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the schedule that a member typed, such as {@code 09:30 mon-fri Europe/Berlin}. */
public final class ScheduleWords {
    private static final String EXAMPLE = "for example 09:30 mon-fri Europe/Berlin";
    private static final Set<String> FILLERS = Set.of("at", "in", "on", "and", "from", "every", "each");

    private ScheduleWords() {}

    /**
     * What a member typed.
     *
     * @param weekdays Monday to Friday if none were typed
     * @param zone empty if none was typed
     */
    public record TypedSchedule(LocalTime time, Set<DayOfWeek> weekdays, Optional<ZoneId> zone) {
        /** The schedule, without days off. */
        public Schedule in(ZoneId fallback) {
            return new Schedule(time, zone.orElse(fallback), weekdays);
        }
    }

    /**
     * Reads a time, and if they are there weekdays and a time zone, in any order.
     *
     * @param words what was typed, split at white space; a word may be in several pieces, as in {@code 9 am} or
     *     {@code new york}
     * @throws Mistake with what to type instead
     */
    public static TypedSchedule parse(List<String> words) {
        List<String> times = new ArrayList<>();
        List<String> place = new ArrayList<>();
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String word : rejoined(words)) {
            if (TimeWords.isLikeATime(word)) {
                times.add(word);
            } else {
                WeekdayWords.parse(word).ifPresentOrElse(days::addAll, () -> place.add(word));
            }
        }
        if (times.size() != 1) {
            throw notOneTime(times, place);
        }
        LocalTime time = TimeWords.parse(times.get(0));
        Optional<ZoneId> zone = place.isEmpty() ? Optional.empty() : Optional.of(zone(place));
        return new TypedSchedule(time, days.isEmpty() ? WeekdayWords.MONDAY_TO_FRIDAY : days, zone);
    }

    /**
     * Pieces of one thing become one word ({@code 9 a.m.}, {@code mon - fri}, {@code every day}), lists become single
     * words, and words that say nothing go.
     */
    private static List<String> rejoined(List<String> words) {
        String text = String.join(" ", words)
                .replaceAll("(?i)(\\d)\\s*([ap])\\.?\\s?m\\b\\.?", "$1$2m")
                .replaceAll("(?i)\\b12\\s*(noon|midnight)\\b", "$1")
                .replaceAll("(?<=\\p{L})\\.(?!\\w)", "")
                .replaceAll("(?i)(?<=\\p{L})(\\s*-\\s*|\\s+(to|thru|through)\\s+)(?=\\p{L})", "-")
                .replaceAll("(?i)\\b(every|each)\\s+day\\b", "daily")
                .replaceAll("(?i)\\b(work|working|week|business)[\\s-]+days?\\b", "weekdays");
        return Stream.of(text.split("[\\s,;&]+"))
                .filter(word -> !word.isEmpty() && !FILLERS.contains(word.toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static Mistake notOneTime(List<String> times, List<String> place) {
        if (times.isEmpty()) {
            String seen = place.isEmpty() ? "" : "I see no time in " + Quoted.of(String.join(" ", place)) + ". ";
            return new Mistake(seen + "Type one time for the card, " + EXAMPLE + ".");
        }
        String listed = times.stream().map(Quoted::of).collect(Collectors.joining(" and "));
        return new Mistake("Type one time for the card, not " + listed + "; " + EXAMPLE + ".");
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
        if (!Nearest.to(word, WeekdayWords.ALL_NAMES, 1).isEmpty()) {
            return WeekdayWords.notDays(word);
        }
        return ZoneNames.nearest(word).isEmpty()
                ? new Mistake(Quoted.of(word) + " is not a day or a time zone that I know. Write days like mon-fri,"
                        + " daily or mon,wed,fri, and the zone like Europe/Berlin.")
                : ZoneWords.unknown(word);
    }
}
