package io.github.k8scard.calendar.words;

import io.github.k8scard.words.NameKey;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What single days of the week are called: in English however short, and in languages that do not contradict it. */
final class DayNames {
    private static final int LETTERS_AT_LEAST = 2;
    private static final Map<String, DayOfWeek> FOREIGN = foreign();

    private DayNames() {}

    /** The day, by its name in full, shortened, or of all such days ({@code mondays}); in any case. */
    static Optional<DayOfWeek> find(String typed) {
        String key = key(typed);
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> isEnglish(day, key))
                .findFirst()
                .or(() -> Optional.ofNullable(FOREIGN.get(key)));
    }

    static String english(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    private static boolean isEnglish(DayOfWeek day, String key) {
        return key.length() >= LETTERS_AT_LEAST && (english(day) + "s").startsWith(key);
    }

    private static Map<String, DayOfWeek> foreign() {
        Map<String, DayOfWeek> days = new HashMap<>();
        // a word of these stands for one day; with Finnish, Czech or Polish some would stand for two, or for a zone
        for (String language : List.of("de", "fr", "es", "it", "nl", "pt", "sv", "da", "nb")) {
            for (DayOfWeek day : DayOfWeek.values()) {
                Stream.of(TextStyle.FULL, TextStyle.SHORT)
                        .map(style -> key(day.getDisplayName(style, Locale.forLanguageTag(language))))
                        .forEach(name -> days.put(name, day));
            }
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            days.put(key(day.getDisplayName(TextStyle.FULL, Locale.GERMAN)) + "s", day);
        }
        return Map.copyOf(days);
    }

    /** Without the dot of an abbreviation, and without what Portuguese says of all weekdays: {@code segunda-feira}. */
    private static String key(String name) {
        return NameKey.of(name).replaceFirst("_feira$", "");
    }
}
