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
     * @param unknown words in order that are nothing of a schedule; it may be set only if there are none
     */
    public record TypedSchedule(
            Optional<LocalTime> time, Set<DayOfWeek> weekdays, Optional<ZoneId> zone, List<String> unknown) {
        private boolean isAllThere() {
            return time.isPresent() && unknown.isEmpty();
        }

        /**
         * The schedule of a channel that has none: from Monday to Friday and in a zone, unless others were typed;
         * without days off.
         *
         * @throws Mistake if no time was typed
         */
        public Schedule in(ZoneId fallback) {
            return new Schedule(
                    time.orElseThrow(() -> new Mistake("Type one time for the card, " + EXAMPLE + ".")),
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
     * @throws Mistake with what to type instead, if there are two times or zones, or one that cannot be
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
        if (times.size() > 1) {
            String listed = times.stream().map(Quoted::of).collect(Collectors.joining(" and "));
            throw new Mistake("Type one time for the card, not " + listed + "; " + EXAMPLE + ".");
        }
        Optional<LocalTime> time = times.stream().findFirst().map(TimeWords::parse);
        Optional<ZoneId> whole = place.isEmpty() ? Optional.empty() : ZoneWords.find(String.join(" ", place));
        if (place.isEmpty() || whole.isPresent()) {
            return new TypedSchedule(time, days, whole, List.of());
        }
        List<String> unknown =
                place.stream().filter(word -> ZoneWords.find(word).isEmpty()).toList();
        if (place.size() - unknown.size() > 1) {
            throw new Mistake("Type one time zone at most, " + EXAMPLE + ".");
        }
        Optional<ZoneId> zone =
                place.stream().flatMap(word -> ZoneWords.find(word).stream()).findFirst();
        return new TypedSchedule(time, days, zone, unknown);
    }

    /** How many words from one on are the longest name of a place, or 1 for a time or day; 0 if they are none of it. */
    public static int known(List<String> words, int from) {
        int ofAPlace = ScheduleParts.lengthOfName(words, from);
        return ofAPlace == 0 && ScheduleParts.isADayOrTime(words.get(from)) ? 1 : ofAPlace;
    }

    /**
     * Another way to say the same that cannot be meant as anything else.
     *
     * @param words what was typed of a day or a place
     * @return empty if there is none
     */
    public static Optional<String> spelledOut(String words) {
        return DayNames.find(words)
                .map(day -> DayNames.english(day) + "s")
                .or(() -> ZoneWords.find(words).map(ZoneId::getId));
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
            return beginWithATime || parse(words).isAllThere();
        } catch (Mistake notASchedule) {
            return false;
        }
    }

    /** What somebody may have meant who typed words that are nothing of a schedule; empty if nothing is near. */
    public static Optional<Mistake> nearestTo(String words) {
        if (!Nearest.to(words, WeekdayWords.ALL_NAMES, 1).isEmpty()) {
            return Optional.of(WeekdayWords.notDays(words));
        }
        return ZoneNames.nearest(words).map(near -> ZoneWords.unknown(words));
    }
}
