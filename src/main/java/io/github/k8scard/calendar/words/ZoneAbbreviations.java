package io.github.k8scard.calendar.words;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Abbreviations of time zones and a region that most people mean by each. They are no zones themselves: IST is used
 * in India, Israel and Ireland, and EST names New York's clock in winter only.
 */
final class ZoneAbbreviations {
    private static final String EASTERN = "America/New_York";
    private static final String CENTRAL = "America/Chicago";
    private static final String MOUNTAIN = "America/Denver";
    private static final String PACIFIC = "America/Los_Angeles";
    private static final String CENTRAL_EUROPE = "Europe/Berlin";
    private static final String EASTERN_EUROPE = "Europe/Helsinki";
    private static final String WESTERN_EUROPE = "Europe/Lisbon";

    static final Map<String, String> REGIONS = Map.ofEntries(
            Map.entry("est", EASTERN),
            Map.entry("edt", EASTERN),
            Map.entry("est5edt", EASTERN),
            Map.entry("cst", CENTRAL),
            Map.entry("cdt", CENTRAL),
            Map.entry("cst6cdt", CENTRAL),
            Map.entry("mst", MOUNTAIN),
            Map.entry("mdt", MOUNTAIN),
            Map.entry("mst7mdt", MOUNTAIN),
            Map.entry("pst", PACIFIC),
            Map.entry("pdt", PACIFIC),
            Map.entry("pst8pdt", PACIFIC),
            Map.entry("akst", "America/Anchorage"),
            Map.entry("hst", "Pacific/Honolulu"),
            Map.entry("brt", "America/Sao_Paulo"),
            Map.entry("bst", "Europe/London"),
            Map.entry("wet", WESTERN_EUROPE),
            Map.entry("west", WESTERN_EUROPE),
            Map.entry("cet", CENTRAL_EUROPE),
            Map.entry("cest", CENTRAL_EUROPE),
            Map.entry("met", CENTRAL_EUROPE),
            Map.entry("mez", CENTRAL_EUROPE),
            Map.entry("mesz", CENTRAL_EUROPE),
            Map.entry("eet", EASTERN_EUROPE),
            Map.entry("eest", EASTERN_EUROPE),
            Map.entry("msk", "Europe/Moscow"),
            Map.entry("sast", "Africa/Johannesburg"),
            Map.entry("ist", "Asia/Kolkata"),
            Map.entry("sgt", "Asia/Singapore"),
            Map.entry("jst", "Asia/Tokyo"),
            Map.entry("kst", "Asia/Seoul"),
            Map.entry("aest", "Australia/Sydney"),
            Map.entry("aedt", "Australia/Sydney"),
            Map.entry("nzst", "Pacific/Auckland"),
            Map.entry("nzdt", "Pacific/Auckland"));

    private ZoneAbbreviations() {}

    /**
     * @param typed what was typed, in any case
     * @return the id of a region to suggest; empty if it is no abbreviation that is known here
     */
    static Optional<String> regionFor(String typed) {
        return Optional.ofNullable(REGIONS.get(typed.strip().toLowerCase(Locale.ROOT)));
    }
}
