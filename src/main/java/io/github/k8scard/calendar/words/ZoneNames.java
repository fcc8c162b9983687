package io.github.k8scard.calendar.words;

import io.github.k8scard.words.Nearest;
import java.text.Normalizer;
import java.time.ZoneId;
import java.util.Comparator;
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
 * The ids of the tz database, and the cities in them, as people type them: case, accents, spaces and hyphens do not
 * matter.
 */
final class ZoneNames {
    private static final Pattern FIXED_OFFSET = Pattern.compile("(etc/)?(utc|gmt|ut)?[+-].*");
    private static final Pattern CITY_ID =
            Pattern.compile("(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+");
    /** Of two ids for the same zone the shorter is the usual one. */
    private static final Comparator<String> USUAL_FIRST =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private static final Map<String, String> IDS = ZoneId.getAvailableZoneIds().stream()
            .filter(ZoneNames::isRegion)
            .collect(Collectors.toUnmodifiableMap(ZoneNames::key, Function.identity()));
    private static final Map<String, String> CITIES = IDS.values().stream()
            .filter(id -> CITY_ID.matcher(id).matches())
            .collect(Collectors.groupingBy(id -> lastPart(key(id))))
            .entrySet()
            .stream()
            .filter(city -> haveTheSameClock(city.getValue()))
            .collect(Collectors.toUnmodifiableMap(
                    Map.Entry::getKey,
                    city -> city.getValue().stream().min(USUAL_FIRST).orElseThrow()));

    /** All of them, in lower case and with underscores. */
    static final Set<String> ALL =
            Stream.concat(IDS.keySet().stream(), CITIES.keySet().stream()).collect(Collectors.toUnmodifiableSet());

    private ZoneNames() {}

    /** The id of a region, or of the one clock that cities of this name share; empty if there is none. */
    static Optional<String> idOf(String typed) {
        String key = key(typed);
        return Optional.ofNullable(IDS.getOrDefault(key, CITIES.get(key)));
    }

    /** The ids that somebody may have meant, at most two. */
    static List<String> nearest(String typed) {
        String key = key(typed);
        String city = CITIES.get(lastPart(key));
        if (city != null) {
            return List.of(city);
        }
        Stream<String> ids = Nearest.to(key, IDS.keySet(), 1).stream().map(IDS::get);
        Stream<String> cities =
                Nearest.to(lastPart(key), CITIES.keySet(), 1).stream().map(CITIES::get);
        return Stream.concat(ids, cities).distinct().toList();
    }

    /** Whether it is written like {@code +02:00} or {@code UTC+2}, right or wrong. */
    static boolean isFixedOffset(String typed) {
        return FIXED_OFFSET.matcher(typed.strip().toLowerCase(Locale.ROOT)).matches();
    }

    private static boolean isRegion(String id) {
        boolean obsolete = id.startsWith("SystemV/");
        return !obsolete
                && !isFixedOffset(id)
                && ZoneAbbreviations.regionFor(id).isEmpty();
    }

    private static boolean haveTheSameClock(List<String> ids) {
        return ids.stream().map(id -> ZoneId.of(id).getRules()).distinct().count() == 1;
    }

    private static String key(String typed) {
        return Normalizer.normalize(typed.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[\\s-]+", "_")
                .toLowerCase(Locale.ROOT);
    }

    private static String lastPart(String key) {
        return key.substring(key.lastIndexOf('/') + 1);
    }
}
