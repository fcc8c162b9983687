package io.github.k8scard.calendar.words;

import io.github.k8scard.words.Mistake;
import io.github.k8scard.words.NameKey;
import io.github.k8scard.words.Quoted;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Countries by their English names, and the zones of each from the tz database's own {@code zone.tab}. */
final class ZoneCountries {
    /** The zones of each country by its key. */
    private static final Map<String, List<String>> ZONES = zones();

    /** Those of the USA. The calendars of holidays name them too, but take over a second to load. */
    private static final String STATE_NAMES = """
            Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware,
            Florida, Georgia, Hawaii, Idaho, Illinois, Indiana, Iowa, Kansas, Kentucky, Louisiana,
            Maine, Maryland, Massachusetts, Michigan, Minnesota, Mississippi, Missouri, Montana,
            Nebraska, Nevada, New Hampshire, New Jersey, New Mexico, North Carolina, North Dakota,
            Ohio, Oklahoma, Oregon, Pennsylvania, Rhode Island, South Carolina, South Dakota,
            Tennessee, Texas, Utah, Vermont, Virginia, West Virginia, Wisconsin, Wyoming""";

    private static final Set<String> STATES =
            Stream.of(STATE_NAMES.split(",\\s")).map(NameKey::of).collect(Collectors.toUnmodifiableSet());

    /** All known changes of rules lie before. */
    private static final Instant FAR = Instant.parse("2100-01-01T00:00:00Z");

    private ZoneCountries() {}

    /** The keys of the names of all countries and states. */
    static Stream<String> keys() {
        return Stream.concat(ZONES.keySet().stream(), STATES.stream());
    }

    /**
     * The zone of a country.
     *
     * @return empty if it is not the name of a country or state
     * @throws Mistake if it does not say which clock is meant
     */
    static Optional<String> zoneOf(String typed) {
        String key = NameKey.of(typed);
        if (STATES.contains(key)) {
            throw new Mistake(Quoted.of(typed) + " is the name of a state. Type the nearest big city in it.");
        }
        List<String> zones = ZONES.getOrDefault(key, List.of());
        if (zones.stream().map(ZoneCountries::clock).distinct().count() > 1) {
            throw new Mistake(Quoted.of(typed) + " has several time zones. Type the nearest big city in it.");
        }
        return zones.stream().findFirst();
    }

    /** What two zones that will never differ any more have in common. */
    private static List<Object> clock(String id) {
        ZoneRules rules = ZoneId.of(id).getRules();
        return List.of(rules.getOffset(FAR), rules.getTransitionRules());
    }

    private static Map<String, List<String>> zones() {
        Map<String, List<String>> byCode = Rows.of("zone.tab").stream()
                .filter(cells -> ZoneId.getAvailableZoneIds().contains(cells[2]))
                .collect(Collectors.groupingBy(
                        cells -> cells[0], Collectors.mapping(cells -> cells[2], Collectors.toUnmodifiableList())));
        Map<String, List<String>> byName = new HashMap<>();
        byCode.forEach((code, zones) -> {
            String name = CountryNames.of(code);
            byName.put(NameKey.of(name), zones);
            byName.put(NameKey.of(name.replaceFirst(" \\(.*\\)$", "")), zones);
        });
        CountryNames.SHORT.forEach((name, code) -> byName.put(name, byCode.get(code)));
        return Map.copyOf(byName);
    }
}
