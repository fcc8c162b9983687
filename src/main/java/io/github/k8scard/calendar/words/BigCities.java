package io.github.k8scard.calendar.words;

import io.github.k8scard.words.NameKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Big cities that the tz database does not name, from {@code cities.tsv}, by their {@link NameKey}. */
final class BigCities {
    private static final Map<String, City> ALL = read();

    private record City(String name, String zone) {}

    /** The cities' names as they are written. */
    static final Map<String, String> NAMES = names();

    private BigCities() {}

    static Optional<String> zoneOf(String key) {
        return Optional.ofNullable(ALL.get(key)).map(City::zone);
    }

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        ALL.forEach((key, city) -> names.put(key, city.name()));
        return Map.copyOf(names);
    }

    private static Map<String, City> read() {
        Map<String, City> cities = new HashMap<>();
        for (String[] cells : Rows.of("cities.tsv")) {
            cities.put(NameKey.of(cells[0]), new City(cells[0], cells[1]));
        }
        return Map.copyOf(cities);
    }
}
