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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the schedule that a member typed, such as {@code 09:30 mon-fri Europe/Berlin}. */
public final class ScheduleWords {
    private static final String EXAMPLE = "for example 09:30 mon-fri Europe/Berlin";

    private ScheduleWords() {}

    /**
     * What a member typed.
     *
     * @param time empty if none was typed
     * @param weekdays none if none were typed
     * @param zone empty if none was typed
     */
    public record TypedSchedule(Optional<LocalTime> time, Set<DayOfWeek> weekdays, Optional<ZoneId> zone) {
        /**
         * The schedule of a channel that has none: from Monday to Friday and in a zone, unless others were typed;
         * without days off.
         *
         * @throws Mistake if no time was typed
         */
        public Schedule in(ZoneId fallback) {
            return new Schedule(
                    time.orElseThrow(() -> notOneTime(List.of(), List.of())),
                    zone.orElse(fallback),
                    weekdays.isEmpty() ? WeekdayWords.MONDAY_TO_FRIDAY : weekdays);
        }

        /** The schedule of a channel that has another: what was not typed stays, days off included. */
        public Schedule insteadOf(Schedule set) {
            return new Schedule(
                    time.orElse(set.time()),
                    zone.orElse(set.zone()),
                    weekdays.isEmpty() ? set.weekdays() : weekdays,
                    set.daysOff());
        }
    }

    /**
     * Reads a time, weekdays and a time zone, as far as they are there, in any order.
     *
     * @param words what was typed, split at white space; a word may be in several pieces, as in {@code 9 am} or
     *     {@code new york}
     * @throws Mistake with what to type instead
     */
    public static TypedSchedule parse(List<String> words) {
        List<String> times = new ArrayList<>();
        List<String> place = new ArrayList<>();
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (ScheduleParts.Part part : ScheduleParts.of(words)) {
            switch (part.kind()) {
                case TIME -> times.add(part.words());
                case DAYS -> days.addAll(part.days());
                case PLACE -> place.add(part.words());
            }
        }
        boolean unread = times.isEmpty()
                && ZoneWords.find(String.join(" ", place)).isEmpty()
                && (days.isEmpty() || !place.isEmpty());
        if (times.size() > 1 || unread) {
            throw notOneTime(times, place);
        }
        Optional<LocalTime> time = times.stream().findFirst().map(TimeWords::parse);
        Optional<ZoneId> zone = place.isEmpty() ? Optional.empty() : Optional.of(zone(place));
        return new TypedSchedule(time, days, zone);
    }

    /**
     * Whether words can only be meant as a schedule, though nobody says so: they begin with a time of day, or are a
     * schedule with one.
     *
     * @param words as {@link #parse} takes them
     */
    public static boolean areMeantBy(List<String> words) {
        if (words.stream().noneMatch(TimeWords::isLikeATime)) {
            return false;
        }
        try {
            boolean beginWithATime = ScheduleParts.of(words).stream()
                    .limit(1)
                    .anyMatch(first -> first.kind() == ScheduleParts.PartKind.TIME && TimeWords.isATime(first.words()));
            return beginWithATime || parse(words).time().isPresent();
        } catch (Mistake notASchedule) {
            return false;
        }
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
