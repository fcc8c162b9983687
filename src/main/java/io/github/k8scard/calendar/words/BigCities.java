package io.github.k8scard.calendar.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
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
        for (String line : lines()) {
            if (!line.startsWith("#")) {
                String[] cells = line.split("\t");
                cities.put(NameKey.of(cells[0]), new City(cells[0], cells[1]));
            }
        }
        return Map.copyOf(cities);
    }

    private static List<String> lines() {
        try (InputStream file = BigCities.class.getResourceAsStream("cities.tsv");
                var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
