package io.github.k8scard.calendar.words;

import io.github.k8scard.words.NameKey;
import io.github.k8scard.words.Nearest;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The ids of the tz database, the cities in them, and other big cities, as people type them: case, accents, spaces and
 * hyphens do not matter.
 */
final class ZoneNames {
    private static final Pattern FIXED_OFFSET = Pattern.compile("(etc/)?(utc|gmt|ut)?[+-].*");
    private static final Pattern CITY_ID =
            Pattern.compile("(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+");
    /** Ends of ids, such as {@code Australia/West}, that alone name no place. */
    private static final Set<String> DIRECTIONS = Set.of("north", "south", "east", "west");

    /** Shorter words are like too many short names. */
    private static final int LETTERS_AT_LEAST = 4;

    private static final int LETTERS_OF_A_LONG_WORD = 9;
    private static final Pattern ABBREVIATION = Pattern.compile("[A-Z]{2,5}(/[A-Z]{2,5})?");

    /** Of two ids for the same zone the shorter is the usual one. */
    private static final Comparator<String> USUAL_FIRST =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private static final Map<String, String> IDS = ZoneId.getAvailableZoneIds().stream()
            .filter(ZoneNames::isRegion)
            .collect(Collectors.toUnmodifiableMap(NameKey::of, Function.identity()));
    private static final Map<String, String> CITIES = IDS.values().stream()
            .filter(ZoneNames::isOfACity)
            .collect(Collectors.groupingBy(id -> lastPart(NameKey.of(id))))
            .entrySet()
            .stream()
            .filter(city -> !DIRECTIONS.contains(city.getKey()) && haveTheSameClock(city.getValue()))
            .collect(Collectors.toUnmodifiableMap(
                    Map.Entry::getKey,
                    city -> city.getValue().stream().min(USUAL_FIRST).orElseThrow()));

    /** What to type for each place, without the continent before it. */
    private static final Map<String, String> NAMES = names();

    /** The keys of those that somebody may have meant who typed something else. */
    private static final Set<String> LIKELY = NAMES.entrySet().stream()
            .filter(name -> !ZoneLongNames.isAntarctic(name.getValue()))
            .map(Map.Entry::getKey)
            .collect(Collectors.toUnmodifiableSet());

    private ZoneNames() {}

    /** The id itself; empty if there is none of that name. */
    static Optional<String> exactly(String typed) {
        return Optional.ofNullable(IDS.get(NameKey.of(typed)));
    }

    /** The keys of all that {@link #idOf} knows. */
    static Stream<String> keys() {
        return Stream.of(IDS, CITIES, BigCities.NAMES).flatMap(names -> names.keySet().stream());
    }

    /** The id of a region, or of the one clock that cities of this name share; empty if there is none. */
    static Optional<String> idOf(String typed) {
        String key = NameKey.of(typed);
        return Optional.ofNullable(IDS.getOrDefault(key, CITIES.get(key))).or(() -> BigCities.zoneOf(key));
    }

    /** The name of a zone or city that somebody may have meant and may type; empty if nothing is like it. */
    static Optional<String> nearest(String typed) {
        String place = lastPart(NameKey.of(typed));
        if (place.length() < LETTERS_AT_LEAST || ABBREVIATION.matcher(typed).matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(NAMES.get(place)).or(() -> nearestTo(place).map(NAMES::get));
    }

    /** A short word may be many another place with two letters changed. */
    private static Optional<String> nearestTo(String place) {
        boolean isLong = place.length() >= LETTERS_OF_A_LONG_WORD;
        List<String> nearest = isLong ? Nearest.to(place, LIKELY, 1) : Nearest.toOneTypo(place, LIKELY, 1);
        return nearest.stream().findFirst();
    }

    /** Whether the id is a continent's or an ocean's place. */
    static boolean isOfACity(String id) {
        return CITY_ID.matcher(id).matches();
    }

    /** Whether it is written like {@code +02:00} or {@code UTC+2}, right or wrong. */
    static boolean isFixedOffset(String typed) {
        return FIXED_OFFSET.matcher(typed.strip().toLowerCase(Locale.ROOT)).matches();
    }

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>(BigCities.NAMES);
        IDS.forEach((key, id) -> {
            if (!id.contains("/")) {
                names.put(key, id);
            }
        });
        names.putAll(CITIES);
        return Map.copyOf(names);
    }

    private static boolean isRegion(String id) {
        boolean obsolete = id.startsWith("SystemV/");
        return !obsolete
                && !isFixedOffset(id)
                && ZoneAbbreviations.regionsFor(id).isEmpty();
    }

    private static boolean haveTheSameClock(List<String> ids) {
        return ids.stream().map(id -> ZoneId.of(id).getRules()).distinct().count() == 1;
    }

    static String lastPart(String key) {
        return key.substring(key.lastIndexOf('/') + 1);
    }
}
