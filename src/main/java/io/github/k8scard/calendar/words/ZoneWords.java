package io.github.k8scard.calendar.words;

import io.github.k8scard.words.Mistake;
import io.github.k8scard.words.Quoted;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Reads a time zone: an id of the tz database in any case ({@code Europe/Berlin}), {@code UTC} or {@code GMT}, or
 * the city alone ({@code berlin}, {@code new york}). Fixed offsets and abbreviations are refused: a schedule has to
 * follow the clocks of a place.
 */
public final class ZoneWords {
    private ZoneWords() {}

    /**
     * @param typed an id or a city
     * @throws Mistake with the nearest names, if there is no such zone, or it does not follow the clocks of a place
     */
    public static ZoneId parse(String typed) {
        return find(typed).orElseThrow(() -> unknown(typed));
    }

    /**
     * @return empty if nothing goes by that name
     * @throws Mistake if it is a fixed offset or an abbreviation
     */
    static Optional<ZoneId> find(String typed) {
        if (ZoneNames.isFixedOffset(typed)) {
            throw new Mistake(Quoted.of(typed) + " is a fixed offset, which would be wrong once the clocks change."
                    + " Type a region instead, such as Europe/Berlin or America/New_York, or UTC.");
        }
        ZoneAbbreviations.regionFor(typed).ifPresent(region -> {
            throw new Mistake(Quoted.of(typed) + " is an abbreviation, and those differ by place and season."
                    + " Type a region instead, such as " + region + ".");
        });
        return ZoneNames.idOf(typed).map(ZoneId::of);
    }

    /** For a member who typed something else where a zone belongs. */
    static Mistake unknown(String typed) {
        List<String> nearest = ZoneNames.nearest(typed);
        return new Mistake(Quoted.of(typed) + " is not a time zone that I know. "
                + (nearest.isEmpty()
                        ? "Type one like Europe/Berlin, or just the nearest big city."
                        : "Did you mean " + String.join(" or ", nearest) + "?"));
    }
}
