package io.github.k8scard.calendar.words;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;

import io.github.k8scard.words.Mistake;
import io.github.k8scard.words.Quoted;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads days of the week: {@code daily}, {@code weekdays}, {@code mon}, {@code mon-fri}, {@code mon,wed-fri}. */
final class WeekdayWords {
    static final Set<DayOfWeek> MONDAY_TO_FRIDAY = Collections.unmodifiableSet(EnumSet.range(MONDAY, FRIDAY));

    private static final Set<DayOfWeek> ALL = Collections.unmodifiableSet(EnumSet.allOf(DayOfWeek.class));
    private static final Set<DayOfWeek> WEEKEND = Collections.unmodifiableSet(EnumSet.of(SATURDAY, SUNDAY));
    private static final Map<String, Set<DayOfWeek>> GROUPS = Map.of(
            "daily", ALL,
            "everyday", ALL,
            "weekdays", MONDAY_TO_FRIDAY,
            "weekday", MONDAY_TO_FRIDAY,
            "workdays", MONDAY_TO_FRIDAY,
            "workday", MONDAY_TO_FRIDAY,
            "weekends", WEEKEND,
            "weekend", WEEKEND);
    private static final String JOINED = "[,/]";

    /** The whole words that are known here, in lower case. */
    static final Set<String> ALL_NAMES = Stream.concat(
                    Arrays.stream(DayOfWeek.values()).map(DayNames::english), GROUPS.keySet().stream())
            .collect(Collectors.toUnmodifiableSet());

    private WeekdayWords() {}

    /**
     * @param word day names in any case, joined by commas or slashes and, as ranges, by hyphens; a range may run over
     *     the weekend ({@code fri-mon})
     * @return empty if nothing in the word is a weekday
     * @throws Mistake if only a part of it is
     */
    static Optional<Set<DayOfWeek>> parse(String word) {
        List<String> names =
                Stream.of(word.split("[,/-]")).filter(name -> !name.isEmpty()).toList();
        if (names.stream().allMatch(name -> item(name).isEmpty())) {
            return Optional.empty();
        }
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String item : word.split(JOINED)) {
            if (!item.isEmpty()) {
                days.addAll(item(item).orElseThrow(() -> notDays(item)));
            }
        }
        return Optional.of(days);
    }

    private static Optional<Set<DayOfWeek>> item(String item) {
        String lower = item.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
        if (GROUPS.containsKey(lower)) {
            return Optional.of(GROUPS.get(lower));
        }
        Optional<DayOfWeek> alone = DayNames.find(lower);
        if (alone.isPresent()) {
            return alone.map(EnumSet::of);
        }
        String[] ends = lower.split("-", -1);
        Optional<DayOfWeek> first = DayNames.find(ends[0]);
        Optional<DayOfWeek> last = DayNames.find(ends[ends.length - 1]);
        if (ends.length != 2 || first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        Set<DayOfWeek> days = EnumSet.of(last.get());
        for (DayOfWeek day = first.get(); day != last.get(); day = day.plus(1)) {
            days.add(day);
        }
        return Optional.of(days);
    }

    /** For a member who typed something else where days belong. */
    static Mistake notDays(String word) {
        return new Mistake(
                Quoted.of(word) + " is not a day or a range of days. Write days like mon-fri, daily or mon,wed,fri.");
    }
}
