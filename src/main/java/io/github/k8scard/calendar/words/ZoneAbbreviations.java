package io.github.k8scard.calendar.words;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Abbreviations of time zones and a region that most people mean by each, whose clock is followed in summer and winter.
 * Java knows them too, but by it PST may be the Philippines' time and IST Ireland's. Some stand for several.
 */
final class ZoneAbbreviations {
    private static final String EASTERN = "America/New_York";
    private static final String CENTRAL = "America/Chicago";
    private static final String MOUNTAIN = "America/Denver";
    private static final String PACIFIC = "America/Los_Angeles";
    private static final String CENTRAL_EUROPE = "Europe/Berlin";
    private static final String EASTERN_EUROPE = "Europe/Helsinki";
    private static final String WESTERN_EUROPE = "Europe/Lisbon";

    /** Western Europe's summer time, only if it is written in capitals: else somewhere in the west is meant. */
    private static final String ALSO_A_WORD = "west";

    private static final Map<String, String> REGION = Map.ofEntries(
            Map.entry("et", EASTERN),
            Map.entry("est", EASTERN),
            Map.entry("edt", EASTERN),
            Map.entry("est5edt", EASTERN),
            Map.entry("ct", CENTRAL),
            Map.entry("cdt", CENTRAL),
            Map.entry("cst6cdt", CENTRAL),
            Map.entry("mt", MOUNTAIN),
            Map.entry("mst", MOUNTAIN),
            Map.entry("mdt", MOUNTAIN),
            Map.entry("mst7mdt", MOUNTAIN),
            Map.entry("pt", PACIFIC),
            Map.entry("pst", PACIFIC),
            Map.entry("pdt", PACIFIC),
            Map.entry("pst8pdt", PACIFIC),
            Map.entry("akst", "America/Anchorage"),
            Map.entry("hst", "Pacific/Honolulu"),
            Map.entry("akdt", "America/Anchorage"),
            Map.entry("brt", "America/Sao_Paulo"),
            Map.entry("wet", WESTERN_EUROPE),
            Map.entry(ALSO_A_WORD, WESTERN_EUROPE),
            Map.entry("cet", CENTRAL_EUROPE),
            Map.entry("cest", CENTRAL_EUROPE),
            Map.entry("met", CENTRAL_EUROPE),
            Map.entry("mez", CENTRAL_EUROPE),
            Map.entry("mesz", CENTRAL_EUROPE),
            Map.entry("eet", EASTERN_EUROPE),
            Map.entry("eest", EASTERN_EUROPE),
            Map.entry("msk", "Europe/Moscow"),
            Map.entry("sast", "Africa/Johannesburg"),
            Map.entry("sgt", "Asia/Singapore"),
            Map.entry("hkt", "Asia/Hong_Kong"),
            Map.entry("pkt", "Asia/Karachi"),
            Map.entry("awst", "Australia/Perth"),
            Map.entry("jst", "Asia/Tokyo"),
            Map.entry("kst", "Asia/Seoul"),
            Map.entry("aest", "Australia/Sydney"),
            Map.entry("aedt", "Australia/Sydney"),
            Map.entry("acdt", "Australia/Adelaide"),
            Map.entry("nzst", "Pacific/Auckland"),
            Map.entry("nzdt", "Pacific/Auckland"));

    private static final Map<String, List<String>> SEVERAL = Map.of(
            "ist", List.of("Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"),
            "cst", List.of(CENTRAL, "Asia/Shanghai"),
            "bst", List.of("Europe/London", "Asia/Dhaka"),
            "ast", List.of("America/Halifax", "Asia/Riyadh"),
            "acst", List.of("Australia/Adelaide", "Australia/Darwin"),
            "gst", List.of("Asia/Dubai", "Atlantic/South_Georgia"));

    private ZoneAbbreviations() {}

    /**
     * @param typed what was typed, in any case, but for what is a word too
     * @return the ids of regions that go by it, or by both of {@code CET/CEST}; none if it is no abbreviation that is
     *     known here
     */
    static List<String> regionsFor(String typed) {
        List<List<String>> each = Stream.of(typed.split("/"))
                .map(ZoneAbbreviations::regionsForOne)
                .distinct()
                .toList();
        return each.size() == 1 ? each.get(0) : List.of();
    }

    private static List<String> regionsForOne(String typed) {
        String key = typed.strip().toLowerCase(Locale.ROOT);
        if (key.equals(ALSO_A_WORD) && !typed.strip().equals(ALSO_A_WORD.toUpperCase(Locale.ROOT))) {
            return List.of();
        }
        return REGION.containsKey(key) ? List.of(REGION.get(key)) : SEVERAL.getOrDefault(key, List.of());
    }

    /** All regions that this table names. */
    static Stream<String> regions() {
        return Stream.concat(REGION.values().stream(), SEVERAL.values().stream().flatMap(List::stream));
    }
}
