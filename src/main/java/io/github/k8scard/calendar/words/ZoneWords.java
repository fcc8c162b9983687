package io.github.k8scard.calendar.words;

import io.github.k8scard.words.Mistake;
import io.github.k8scard.words.NameKey;
import io.github.k8scard.words.Quoted;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a time zone: an id of the tz database in any case ({@code Europe/Berlin}), {@code UTC} or {@code GMT}, a city
 * alone ({@code berlin}, {@code new york}, {@code mumbai}), a zone's English name or abbreviation ({@code Pacific
 * Time}, {@code CET}) for a region that has it, or a country with one clock. Fixed offsets are refused, and what stands
 * for several zones: a schedule has to follow the clocks of one place.
 */
public final class ZoneWords {
    private static final String TIME = " time";
    private static final Pattern TIME_AT_THE_END = Pattern.compile("(?i)\\s+time\\.?$");
    private static final Set<String> KEYS = Stream.of(ZoneNames.keys(), ZoneLongNames.keys(), ZoneCountries.keys())
            .flatMap(keys -> keys)
            .collect(Collectors.toUnmodifiableSet());

    private ZoneWords() {}

    /** Loads all names, which takes about a second the first time; any will do. */
    public static void load() {
        isName("Pacific Time");
    }

    /**
     * @param typed an id, a city, a country, a name or an abbreviation
     * @throws Mistake with the nearest name, if there is no such zone, or it does not follow the clocks of one place
     */
    public static ZoneId parse(String typed) {
        return find(typed).orElseThrow(() -> unknown(typed));
    }

    /**
     * @return empty if nothing goes by that name
     * @throws Mistake if it is a fixed offset, or stands for several zones
     */
    static Optional<ZoneId> find(String typed) {
        if (ZoneNames.isFixedOffset(typed)) {
            throw new Mistake(Quoted.of(typed) + " is a fixed offset, which would be wrong once the clocks change."
                    + " Type a region instead, such as Europe/Berlin or America/New_York, or UTC.");
        }
        return Stream.of(typed, withoutTime(typed))
                .flatMap(name -> named(name).stream())
                .findFirst()
                .map(ZoneId::of);
    }

    /** Whether something goes by that name, be it clear what. */
    static boolean isName(String typed) {
        String name = withoutTime(typed);
        String key = NameKey.of(name);
        return KEYS.contains(key)
                || KEYS.contains(key + "_time")
                || !ZoneAbbreviations.regionsFor(name).isEmpty();
    }

    private static Optional<String> named(String name) {
        List<String> regions = ZoneAbbreviations.regionsFor(name);
        if (regions.size() > 1) {
            throw new Mistake(Quoted.of(name.toUpperCase(Locale.ROOT)) + " stands for several time zones."
                    + " Type the one that you mean, such as " + String.join(" or ", regions) + ".");
        }
        return regions.stream()
                .findFirst()
                .or(() -> ZoneNames.exactly(name))
                .or(() -> ZoneCountries.zoneOf(name))
                .or(() -> ZoneNames.idOf(name))
                .or(() -> ZoneLongNames.idOf(name))
                .or(() -> ZoneLongNames.idOf(name + TIME));
    }

    private static String withoutTime(String typed) {
        return TIME_AT_THE_END.matcher(typed.strip()).replaceFirst("");
    }

    /** For a member who typed something else where a zone belongs. */
    static Mistake unknown(String typed) {
        return new Mistake(Quoted.of(typed) + " is not a time zone that I know. "
                + ZoneNames.nearest(typed)
                        .map(name -> "Did you mean " + name + "?")
                        .orElse("Type one like Europe/Berlin, or just the nearest big city."));
    }
}
