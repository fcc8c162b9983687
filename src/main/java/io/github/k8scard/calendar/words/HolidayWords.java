package io.github.k8scard.calendar.words;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import io.github.k8scard.calendar.HolidayRegion;
import io.github.k8scard.calendar.Holidays;
import io.github.k8scard.words.Mistake;
import io.github.k8scard.words.NameKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads whose public holidays are left out: a country's code or name, or the name of a part of one, or both with
 * hyphens or commas in between; such as {@code DE}, {@code DE-BY}, {@code Germany}, {@code Bavaria}, {@code Bayern} or
 * {@code Germany, Bavaria}, in any case.
 */
public final class HolidayWords {
    private static final String NORWAY = "NO";

    private HolidayWords() {}

    /** Loads the reader of the calendars, which takes over a second the first time; any country will do. */
    public static void load() {
        Holidays.partsOf("DE");
    }

    /**
     * @param typed a region, or {@code none} or nothing for no holidays; {@code no} is that too, but Norway's code is
     *     written alike, so that {@code NO} is refused
     * @throws Mistake with the nearest names if there is no such region, or with all if there are several
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
        // names have commas and hyphens too
        Optional<HolidayRegion> whole = called(typed, countries);
        if (whole.isPresent()) {
            return whole;
        }
        String separator = typed.matches("(?s).*[,/].*") ? "\\s*[,/]\\s*" : "\\s*-\\s*";
        List<String> words = Stream.of(typed.strip().split(separator))
                .filter(word -> !word.isBlank())
                .toList();
        return words.isEmpty() ? Optional.empty() : Optional.of(eitherWay(typed, words, countries));
    }

    /** The larger region comes first or last. */
    private static HolidayRegion eitherWay(String typed, List<String> words, Map<String, String> countries) {
        try {
            return largestFirst(typed, words, countries);
        } catch (Mistake mistake) {
            List<String> reversed = new ArrayList<>(words);
            Collections.reverse(reversed);
            try {
                return largestFirst(typed, reversed, countries);
            } catch (Mistake neither) {
                throw mistake;
            }
        }
    }

    private static HolidayRegion largestFirst(String typed, List<String> words, Map<String, String> countries) {
        HolidayRegion found = called(words.get(0), countries)
                .orElseThrow(() -> HolidayMistakes.unknown(typed, words.get(0), countries));
        for (String word : words.subList(1, words.size())) {
            found = part(found, word);
        }
        return found;
    }

    /** The largest region of a name that has a calendar. */
    private static Optional<HolidayRegion> called(String name, Map<String, String> countries) {
        String country = countries.get(NameKey.of(name));
        if (country != null) {
            return Optional.of(new HolidayRegion(country, List.of()));
        }
        List<HolidayRegion> regions = RegionNames.called(name).stream()
                .filter(region -> place(region).isPresent())
                .toList();
        List<HolidayRegion> largest = regions.stream()
                .filter(region ->
                        region.parts().size() == regions.get(0).parts().size())
                .toList();
        List<HolidayRegion> inEnglish = largest.stream()
                .filter(region ->
                        place(region).filter(place -> isEnglish(name, place)).isPresent())
                .toList();
        if (largest.size() > 1 && inEnglish.size() != 1) {
            throw HolidayMistakes.several(name, largest);
        }
        return Stream.concat(inEnglish.stream(), largest.stream()).findFirst();
    }

    private static boolean isEnglish(String name, CalendarHierarchy place) {
        return NameKey.of(place.getDescription(Locale.ENGLISH)).equals(NameKey.of(name));
    }

    /** The region's English name, such as {@code Bavaria, Germany}. */
    public static String name(HolidayRegion region) {
        if (place(region).isEmpty()) {
            return region.id();
        }
        CalendarHierarchy place = Holidays.partsOf(region.country());
        List<String> names = new ArrayList<>(List.of(place.getDescription(Locale.ENGLISH)));
        for (String part : region.parts()) {
            place = place.getChildren().get(part.toLowerCase(Locale.ROOT));
            names.add(0, place.getDescription(Locale.ENGLISH));
        }
        return String.join(", ", names);
    }

    /** Where a region stands among the calendars; empty if there is none of it. */
    static Optional<CalendarHierarchy> place(HolidayRegion region) {
        Optional<CalendarHierarchy> place = Holidays.countries().contains(region.country())
                ? Optional.of(Holidays.partsOf(region.country()))
                : Optional.empty();
        for (String part : region.parts()) {
            place = place.map(larger -> larger.getChildren().get(part.toLowerCase(Locale.ROOT)));
        }
        return place;
    }

    /** The codes by themselves and by the countries' English names, as {@link NameKey} has them. */
    private static Map<String, String> countries() {
        Map<String, String> countries = new TreeMap<>();
        for (String code : Holidays.countries()) {
            countries.put(NameKey.of(CountryNames.of(code)), code);
        }
        Holidays.countries().forEach(code -> countries.put(NameKey.of(code), code));
        countries.putAll(CountryNames.SHORT);
        return countries;
    }

    private static HolidayRegion part(HolidayRegion whole, String word) {
        var parts = place(whole).orElseThrow().getChildren().values();
        return parts.stream()
                .filter(part -> NameKey.of(part.getId()).equals(NameKey.of(word)) || isEnglish(word, part))
                .map(part -> within(whole, part))
                .findFirst()
                .or(() -> RegionNames.called(word).stream()
                        .filter(region -> parts.stream()
                                .anyMatch(part -> within(whole, part).equals(region)))
                        .findFirst())
                .orElseThrow(() -> HolidayMistakes.noPart(word, whole.id(), parts));
    }

    private static HolidayRegion within(HolidayRegion whole, CalendarHierarchy part) {
        List<String> parts = new ArrayList<>(whole.parts());
        parts.add(part.getId().toUpperCase(Locale.ROOT));
        return new HolidayRegion(whole.country(), parts);
    }
}
