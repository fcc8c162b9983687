package io.github.k8scard.calendar;

import java.util.List;

/**
 * Where public holidays are those of a channel: a country, or a part of it.
 *
 * @param country its code in ISO 3166-1, such as {@code DE}, or that of a calendar of its own, such as {@code NYSE}
 * @param parts from the largest to the smallest part of it, such as {@code BY}; empty for the country alone
 */
public record HolidayRegion(String country, List<String> parts) {
    private static final String SEPARATOR = "-";

    public HolidayRegion {
        parts = List.copyOf(parts);
    }

    /** For example {@code DE-BY}. */
    public String id() {
        return parts.isEmpty() ? country : country + SEPARATOR + String.join(SEPARATOR, parts);
    }

    /** The region with an {@link #id} that was made here; whether there is one is not looked up. */
    public static HolidayRegion of(String id) {
        List<String> all = List.of(id.split(SEPARATOR));
        return new HolidayRegion(all.get(0), all.subList(1, all.size()));
    }
}
