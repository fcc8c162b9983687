package io.github.k8scard.calendar.words;

import java.util.Locale;
import java.util.Map;

/** What countries are called in English. */
final class CountryNames {
    /** Codes by short names, in the form of {@link io.github.k8scard.words.NameKey}, that are no codes of ISO 3166. */
    static final Map<String, String> SHORT = Map.of("uk", "GB", "usa", "US", "turkiye", "TR");

    private CountryNames() {}

    /** @param code of ISO 3166, which is returned if it has no name */
    static String of(String code) {
        return new Locale("", code).getDisplayCountry(Locale.ENGLISH);
    }
}
