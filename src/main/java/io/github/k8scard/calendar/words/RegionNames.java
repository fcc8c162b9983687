package io.github.k8scard.calendar.words;

import io.github.k8scard.calendar.HolidayRegion;
import io.github.k8scard.calendar.Holidays;
import io.github.k8scard.words.NameKey;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * What countries and their parts are called in several languages. All names are read when the first is asked for, which
 * costs about a megabyte and loads no calendar.
 */
final class RegionNames {
    private static final String NAMES_OF_JOLLYDAY = "descriptions.country_descriptions";
    private static final String PREFIX = "country.description.";

    /** Those that Jollyday has; the first is English. */
    private static final List<String> LANGUAGES = List.of("", "de", "fr", "nl", "pt", "sv", "el");

    private static final Map<String, Set<HolidayRegion>> REGIONS = regions();

    private RegionNames() {}

    /** All regions with that name, the largest first; whether there is a calendar of each is not looked up. */
    static List<HolidayRegion> called(String name) {
        return REGIONS.getOrDefault(NameKey.of(name), Set.of()).stream()
                .sorted(Comparator.comparingInt(
                                (HolidayRegion region) -> region.parts().size())
                        .thenComparing(HolidayRegion::id))
                .toList();
    }

    /** The names that are known, as {@link NameKey} has them. */
    static Set<String> keys() {
        return REGIONS.keySet();
    }

    private static Map<String, Set<HolidayRegion>> regions() {
        Map<String, Set<HolidayRegion>> regions = new HashMap<>();
        Set<String> countries = Holidays.countries();
        for (String language : LANGUAGES) {
            var names = ResourceBundle.getBundle(
                    NAMES_OF_JOLLYDAY,
                    Locale.forLanguageTag(language),
                    Holidays.class.getClassLoader(),
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            names.keySet().stream()
                    .filter(key -> key.startsWith(PREFIX))
                    .forEach(key -> add(regions, names.getString(key), region(key.substring(PREFIX.length()))));
        }
        Rows.of("regions.tsv").forEach(row -> add(regions, row[0], HolidayRegion.of(row[1])));
        regions.values().forEach(named -> named.removeIf(region -> !countries.contains(region.country())));
        return regions;
    }

    private static void add(Map<String, Set<HolidayRegion>> regions, String name, HolidayRegion region) {
        regions.computeIfAbsent(NameKey.of(name), any -> new LinkedHashSet<>()).add(region);
    }

    /** @param path such as {@code de.by.ag} */
    private static HolidayRegion region(String path) {
        List<String> codes = List.of(path.toUpperCase(Locale.ROOT).split("\\."));
        return new HolidayRegion(codes.get(0), codes.subList(1, codes.size()));
    }
}
