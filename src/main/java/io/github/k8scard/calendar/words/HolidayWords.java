package io.github.k8scard.calendar.words;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import io.github.k8scard.calendar.HolidayRegion;
import io.github.k8scard.calendar.Holidays;
import io.github.k8scard.words.Mistake;
import io.github.k8scard.words.NameKey;
import io.github.k8scard.words.Nearest;
import io.github.k8scard.words.Quoted;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads whose public holidays are left out: a country's code or English name, and parts of it after hyphens or commas,
 * such as {@code DE}, {@code DE-BY}, {@code Germany} or {@code Germany, Bavaria}, in any case.
 */
public final class HolidayWords {
    private static final int NAMED_AT_MOST = 3;
    private static final String EXAMPLE =
            "Type a country like DE or Germany, or a part of one like DE-BY or Germany, Bavaria.";

    private static final String NORWAY = "NO";

    private HolidayWords() {}

    /** Loads the reader of the calendars, which takes over a second the first time; any country will do. */
    public static void load() {
        Holidays.partsOf("DE");
    }

    /**
     * @param typed a region, or {@code none} or nothing for no holidays; {@code no} is that too, but Norway's code is
     *     written alike, so that {@code NO} is refused
     * @throws Mistake with the nearest names if there is no such region
     */
    public static Optional<HolidayRegion> parse(String typed) {
        if (typed.strip().equals(NORWAY)) {
            throw new Mistake("NO could be Norway or none. Type Norway, or leave this empty for no holidays.");
        }
        return NoneWords.isNone(typed) ? Optional.empty() : region(typed);
    }

    /** What to type for a region, as {@link #parse} reads it. */
    public static String typed(HolidayRegion region) {
        return region.id().equals(NORWAY) ? CountryNames.of(NORWAY) : region.id();
    }

    private static Optional<HolidayRegion> region(String typed) {
        Map<String, String> countries = countries();
        String key = NameKey.of(typed);
        Optional<String> whole = Optional.ofNullable(countries.get(key));
        if (whole.isPresent()) {
            return Optional.of(new HolidayRegion(whole.get(), List.of()));
        }
        // names have hyphens too
        String separator = typed.matches("(?s).*[,/].*") ? "\\s*[,/]\\s*" : "\\s*-\\s*";
        List<String> words = Stream.of(typed.strip().split(separator))
                .filter(word -> !word.isBlank())
                .toList();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        String country = countries.get(NameKey.of(words.get(0)));
        if (country == null) {
            throw noCountry(words.get(0), countries);
        }
        CalendarHierarchy place = Holidays.partsOf(country);
        List<String> parts = new ArrayList<>();
        for (String word : words.subList(1, words.size())) {
            place = part(place, word, regionId(country, parts));
            parts.add(place.getId().toUpperCase(Locale.ROOT));
        }
        return Optional.of(new HolidayRegion(country, parts));
    }

    /** The region's English name, such as {@code Bavaria, Germany}. */
    public static String name(HolidayRegion region) {
        if (!Holidays.countries().contains(region.country())) {
            return region.id();
        }
        CalendarHierarchy place = Holidays.partsOf(region.country());
        List<String> names = new ArrayList<>(List.of(place.getDescription(Locale.ENGLISH)));
        for (String part : region.parts()) {
            place = place.getChildren().get(part.toLowerCase(Locale.ROOT));
            if (place == null) {
                return region.id();
            }
            names.add(0, place.getDescription(Locale.ENGLISH));
        }
        return String.join(", ", names);
    }

    /** The codes by themselves and by the countries' names, as {@link NameKey} has them. */
    private static Map<String, String> countries() {
        Map<String, String> countries = new TreeMap<>();
        for (String code : Holidays.countries()) {
            countries.put(NameKey.of(CountryNames.of(code)), code);
        }
        Holidays.countries().forEach(code -> countries.put(NameKey.of(code), code));
        countries.putAll(CountryNames.SHORT);
        return countries;
    }

    private static CalendarHierarchy part(CalendarHierarchy place, String word, String where) {
        Collection<CalendarHierarchy> parts = place.getChildren().values();
        return parts.stream()
                .filter(part -> NameKey.of(part.getId()).equals(NameKey.of(word))
                        || NameKey.of(part.getDescription(Locale.ENGLISH)).equals(NameKey.of(word)))
                .findFirst()
                .orElseThrow(() -> noPart(word, where, parts));
    }

    private static Mistake noCountry(String word, Map<String, String> countries) {
        List<String> nearest = Nearest.to(NameKey.of(word), countries.keySet(), NAMED_AT_MOST).stream()
                .map(key -> countries.get(key))
                .distinct()
                .map(code -> code + named(CountryNames.of(code), code))
                .toList();
        return new Mistake("I know no public holidays of " + Quoted.of(word) + ". "
                + (nearest.isEmpty() ? EXAMPLE : "Did you mean " + String.join(" or ", nearest) + "?"));
    }

    private static Mistake noPart(String word, String where, Collection<CalendarHierarchy> parts) {
        if (parts.isEmpty()) {
            return new Mistake("I know only the holidays of " + where + " as a whole. Type " + where + ".");
        }
        Map<String, String> ids = new TreeMap<>();
        for (CalendarHierarchy part : parts) {
            String id = where + "-" + part.getId().toUpperCase(Locale.ROOT)
                    + named(part.getDescription(Locale.ENGLISH), part.getId());
            ids.put(NameKey.of(part.getId()), id);
            ids.put(NameKey.of(part.getDescription(Locale.ENGLISH)), id);
        }
        List<String> nearest = Nearest.to(NameKey.of(word), ids.keySet(), NAMED_AT_MOST).stream()
                .map(ids::get)
                .distinct()
                .toList();
        List<String> some =
                ids.values().stream().distinct().limit(NAMED_AT_MOST).toList();
        return new Mistake(where + " has no part " + Quoted.of(word) + " that I know. "
                + (nearest.isEmpty()
                        ? "It has " + ids.values().stream().distinct().count() + ", such as " + String.join(", ", some)
                                + "."
                        : "Did you mean " + String.join(" or ", nearest) + "?"));
    }

    private static String named(String name, String code) {
        return name.isEmpty() || name.equalsIgnoreCase(code) ? "" : " (" + name + ")";
    }

    private static String regionId(String country, List<String> parts) {
        return new HolidayRegion(country, parts).id();
    }
}
