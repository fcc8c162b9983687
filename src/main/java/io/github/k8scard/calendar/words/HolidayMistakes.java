package io.github.k8scard.calendar.words;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import io.github.k8scard.calendar.HolidayRegion;
import io.github.k8scard.words.Mistake;
import io.github.k8scard.words.NameKey;
import io.github.k8scard.words.Nearest;
import io.github.k8scard.words.Quoted;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** What to say to somebody who typed a region that {@link HolidayWords} does not know. */
final class HolidayMistakes {
    private static final int NAMED_AT_MOST = 3;
    private static final String EXAMPLE =
            "Type a country like DE or Germany, or a part of one like DE-BY, Bavaria or California.";

    private HolidayMistakes() {}

    /**
     * @param typed all that was typed
     * @param word the part of it that should be a country
     * @param countries codes by names
     */
    static Mistake unknown(String typed, String word, Map<String, String> countries) {
        List<String> nearest = Stream.<Function<String, List<String>>>of(
                        name -> near(name, countries.keySet()).stream()
                                .map(countries::get)
                                .distinct()
                                .map(code -> code + named(CountryNames.of(code), code))
                                .toList(),
                        name -> near(name, RegionNames.keys()).stream()
                                .flatMap(key -> RegionNames.called(key).stream())
                                .filter(region -> HolidayWords.place(region).isPresent())
                                .distinct()
                                .map(HolidayMistakes::listed)
                                .toList())
                .flatMap(list -> Stream.of(list.apply(typed), list.apply(word)))
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
        return new Mistake("I know no public holidays of " + Quoted.of(nearest.isEmpty() ? word : typed) + ". "
                + (nearest.isEmpty() ? EXAMPLE : didYouMean(nearest)));
    }

    static Mistake several(String name, List<HolidayRegion> regions) {
        return new Mistake(Quoted.of(name) + " could be "
                + String.join(
                        " or ", regions.stream().map(HolidayMistakes::listed).toList())
                + ". Type the code of one.");
    }

    /**
     * @param where the id of the region that has no such part
     * @param parts those that it has
     */
    static Mistake noPart(String word, String where, Collection<CalendarHierarchy> parts) {
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
        List<String> nearest =
                near(word, ids.keySet()).stream().map(ids::get).distinct().toList();
        List<String> some =
                ids.values().stream().distinct().limit(NAMED_AT_MOST).toList();
        return new Mistake(where + " has no part " + Quoted.of(word) + " that I know. "
                + (nearest.isEmpty()
                        ? "It has " + ids.values().stream().distinct().count() + ", such as " + String.join(", ", some)
                                + "."
                        : didYouMean(nearest)));
    }

    private static List<String> near(String name, Collection<String> keys) {
        return Nearest.to(NameKey.of(name), keys, NAMED_AT_MOST);
    }

    private static String didYouMean(List<String> names) {
        return "Did you mean "
                + String.join(" or ", names.stream().limit(NAMED_AT_MOST).toList()) + "?";
    }

    /** For example {@code DE-BY (Bavaria, Germany)}. */
    private static String listed(HolidayRegion region) {
        return region.id() + named(HolidayWords.name(region), region.id());
    }

    private static String named(String name, String code) {
        return name.isEmpty() || name.equalsIgnoreCase(code) ? "" : " (" + name + ")";
    }
}
