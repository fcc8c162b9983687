package io.github.k8scard.calendar.words;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;

/**
 * English names of time zones, from Java's copy of the CLDR: {@code Pacific Time}, {@code Central European Summer
 * Time}.
 */
final class ZoneLongNames {
    private static final String LAST_WORD = "time";
    /** Where Java would say Etc/UTC or, of all places that have London's winter time, Abidjan. */
    private static final List<String> MORE_USUAL = List.of("UTC", "GMT", "Europe/London");

    private ZoneLongNames() {}

    /**
     * Going through the names takes about 0.2 s the first time.
     *
     * @param typed what was typed, in any case
     * @return the region that the CLDR gives for all that go by this name, empty if none does
     */
    static Optional<String> idOf(String typed) {
        if (!typed.toLowerCase(Locale.ROOT).endsWith(LAST_WORD)) {
            return Optional.empty();
        }
        List<String> named = ZoneId.getAvailableZoneIds().stream()
                .filter(id -> namesOf(id).anyMatch(typed::equalsIgnoreCase))
                .sorted()
                .toList();
        return MORE_USUAL.stream()
                .filter(named::contains)
                .findFirst()
                .or(() -> named.stream().findFirst().map(ZoneLongNames::mostUsual));
    }

    /** Names of the summer's clock where there is one; Java has made them up for other places too. */
    private static Stream<String> namesOf(String id) {
        TimeZone zone = TimeZone.getTimeZone(id);
        var winter = Stream.of(generic(id), zone.getDisplayName(false, TimeZone.LONG, Locale.ENGLISH));
        return zone.useDaylightTime()
                ? Stream.concat(winter, Stream.of(zone.getDisplayName(true, TimeZone.LONG, Locale.ENGLISH)))
                : winter;
    }

    private static String mostUsual(String id) {
        try {
            return ZoneId.from(byGenericName().parse(generic(id))).getId();
        } catch (DateTimeException e) {
            return id;
        }
    }

    private static String generic(String id) {
        return ZoneId.of(id).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private static DateTimeFormatter byGenericName() {
        return new DateTimeFormatterBuilder()
                .appendGenericZoneText(TextStyle.FULL)
                .toFormatter(Locale.ENGLISH);
    }
}
