package io.github.k8scard.calendar.words;

import io.github.k8scard.words.NameKey;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * English names of time zones, from Java's copy of the CLDR: {@code Pacific Time}, {@code Central European Summer
 * Time}.
 */
final class ZoneLongNames {
    private static final String LAST_WORD = "_time";
    /** Where Java would say Etc/UTC or, of all places that have London's winter time, Abidjan. */
    private static final List<String> MORE_USUAL = List.of("UTC", "GMT", "Europe/London");

    private static final DateTimeFormatter BY_GENERIC_NAME =
            new DateTimeFormatterBuilder().appendGenericZoneText(TextStyle.FULL).toFormatter(Locale.ENGLISH);

    /** Where the CLDR does not choose: a city's zone, by the shorter id. */
    private static final Comparator<String> USUAL_FIRST = Comparator.<String, Boolean>comparing(
                    id -> !ZoneNames.isOfACity(id))
            .thenComparing(String::length)
            .thenComparing(Comparator.naturalOrder());

    private static final Map<String, String> ZONES = zones();

    private ZoneLongNames() {}

    /**
     * @param typed what was typed, in any case
     * @return of all regions that go by this name the one that is usually meant, empty if none does
     */
    static Optional<String> idOf(String typed) {
        return Optional.ofNullable(ZONES.get(NameKey.of(typed)));
    }

    /** The keys of all that {@link #idOf} knows. */
    static Stream<String> keys() {
        return ZONES.keySet().stream();
    }

    /** Takes about half a second. */
    private static Map<String, String> zones() {
        Map<String, String> keys = new HashMap<>();
        Map<String, NavigableSet<String>> named = new TreeMap<>();
        ZoneId.getAvailableZoneIds().stream()
                .filter(id -> !id.startsWith("SystemV/"))
                .forEach(id -> namesOf(id)
                        .map(name -> keys.computeIfAbsent(name, NameKey::of))
                        .filter(name -> name.endsWith(LAST_WORD) && mayMean(name, id))
                        .forEach(name -> named.computeIfAbsent(name, n -> new TreeSet<>())
                                .add(id)));
        Map<String, String> zones = new HashMap<>();
        named.forEach((name, ids) -> zones.put(name, mostUsual(ids)));
        return Map.copyOf(zones);
    }

    /** Names of the summer's clock where there is one; Java has made them up for other places too. */
    static Stream<String> namesOf(String id) {
        TimeZone zone = TimeZone.getTimeZone(id);
        var winter = Stream.of(generic(id), zone.getDisplayName(false, TimeZone.LONG, Locale.ENGLISH));
        return zone.useDaylightTime()
                ? Stream.concat(winter, Stream.of(zone.getDisplayName(true, TimeZone.LONG, Locale.ENGLISH)))
                : winter;
    }

    /** The same as by an abbreviation, if it has one; what the CLDR says may not even bear the name. */
    private static String mostUsual(NavigableSet<String> ids) {
        return Stream.of(
                        MORE_USUAL.stream(),
                        ZoneAbbreviations.regions(),
                        ids.stream().limit(1).flatMap(ZoneLongNames::ofTheCldr))
                .flatMap(preferred -> preferred)
                .filter(ids::contains)
                .findFirst()
                .orElseGet(() -> ids.stream().min(USUAL_FIRST).orElseThrow());
    }

    private static Stream<String> ofTheCldr(String id) {
        try {
            String usual = ZoneId.from(BY_GENERIC_NAME.parse(generic(id))).getId();
            return Stream.of(usual);
        } catch (DateTimeException e) {
            return Stream.of();
        }
    }

    /** Who types a name of Chile's or Australia's clocks does not mean a station that keeps them. */
    private static boolean mayMean(String name, String id) {
        return !isAntarctic(id) || name.contains(ZoneNames.lastPart(NameKey.of(id)));
    }

    static boolean isAntarctic(String id) {
        return id.startsWith("Antarctica/");
    }

    private static String generic(String id) {
        return ZoneId.of(id).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
