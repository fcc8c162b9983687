package io.github.k8scard.calendar.words;

import io.github.k8scard.words.Mistake;
import io.github.k8scard.words.Quoted;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads a time zone: an id of the tz database in any case ({@code Europe/Berlin}), {@code UTC} or {@code GMT}, a city
 * alone ({@code berlin}, {@code new york}, {@code mumbai}), or a zone's English name or abbreviation ({@code Pacific
 * Time}, {@code CET}) for a region that has it. Fixed offsets are refused, and abbreviations that stand for several: a
 * schedule has to follow the clocks of one place.
 */
public final class ZoneWords {
    private static final String TIME = " time";

    private ZoneWords() {}

    /**
     * @param typed an id, a city, a name or an abbreviation
     * @throws Mistake with the nearest name, if there is no such zone, or it does not follow the clocks of one place
     */
    public static ZoneId parse(String typed) {
        return find(typed).orElseThrow(() -> unknown(typed));
    }

    /**
     * @return empty if nothing goes by that name
     * @throws Mistake if it is a fixed offset or an abbreviation of several zones
     */
    static Optional<ZoneId> find(String typed) {
        if (ZoneNames.isFixedOffset(typed)) {
            throw new Mistake(Quoted.of(typed) + " is a fixed offset, which would be wrong once the clocks change."
                    + " Type a region instead, such as Europe/Berlin or America/New_York, or UTC.");
        }
        String lower = typed.strip().toLowerCase(Locale.ROOT);
        Optional<String> id = named(lower).or(() -> ZoneLongNames.idOf(lower));
        if (id.isEmpty() && lower.endsWith(TIME)) {
            id = named(lower.substring(0, lower.length() - TIME.length()));
        }
        return id.map(ZoneId::of);
    }

    private static Optional<String> named(String lower) {
        List<String> regions = ZoneAbbreviations.regionsFor(lower);
        if (regions.size() > 1) {
            throw new Mistake(Quoted.of(lower.toUpperCase(Locale.ROOT)) + " stands for several time zones."
                    + " Type the one that you mean, such as " + String.join(" or ", regions) + ".");
        }
        return regions.stream().findFirst().or(() -> ZoneNames.idOf(lower));
    }

    /** For a member who typed something else where a zone belongs. */
    static Mistake unknown(String typed) {
        return new Mistake(Quoted.of(typed) + " is not a time zone that I know. "
                + ZoneNames.nearest(typed)
                        .map(name -> "Did you mean " + name + "?")
                        .orElse("Type one like Europe/Berlin, or just the nearest big city."));
    }
}
