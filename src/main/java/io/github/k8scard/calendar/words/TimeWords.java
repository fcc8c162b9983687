package io.github.k8scard.calendar.words;

import io.github.k8scard.words.Mistake;
import io.github.k8scard.words.Quoted;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a time of day: {@code 9:30}, {@code 9.30}, {@code 0930}, {@code 9h30}, {@code 9am}, {@code noon}. */
final class TimeWords {
    private static final Map<String, LocalTime> NAMED =
            Map.of("noon", LocalTime.NOON, "midday", LocalTime.NOON, "midnight", LocalTime.MIDNIGHT);
    private static final Pattern TIME =
            Pattern.compile("(?<hour>\\d{1,2})(?:[:.h]?(?<minute>\\d{2})|(?<whole>h))?(?<half>am|pm)?");
    private static final Pattern LIKE_A_TIME = Pattern.compile(":?\\p{Nd}.*|[ap]\\.?m\\.?");

    private TimeWords() {}

    /** Whether a word can only be meant as a time, right or wrong. */
    static boolean isLikeATime(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return NAMED.containsKey(lower) || LIKE_A_TIME.matcher(lower).matches();
    }

    /** Whether {@link #parse} can read a word. */
    static boolean isATime(String word) {
        return find(word).isPresent();
    }

    /**
     * @throws Mistake if it is none of the forms; a bare {@code 9} is not, since it may be either half of the day
     */
    static LocalTime parse(String word) {
        return find(word)
                .orElseThrow(() -> new Mistake(
                        Quoted.of(word) + " is not a time that I can read. Write it like 9:30, 21:30, 9am or 9:30pm."));
    }

    private static Optional<LocalTime> find(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return NAMED.containsKey(lower) ? Optional.of(NAMED.get(lower)) : onADial(TIME.matcher(lower));
    }

    private static Optional<LocalTime> onADial(Matcher time) {
        if (!time.matches()
                || (time.group("minute") == null && time.group("whole") == null && time.group("half") == null)) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(time.group("hour"));
        int minute = time.group("minute") == null ? 0 : Integer.parseInt(time.group("minute"));
        String half = time.group("half");
        boolean onTheDial = half == null ? hour < 24 : hour >= 1 && hour <= 12;
        if (!onTheDial || minute > 59) {
            return Optional.empty();
        }
        int midnightOrNoon = "pm".equals(half) ? 12 : 0;
        return Optional.of(LocalTime.of(half == null ? hour : hour % 12 + midnightOrNoon, minute));
    }
}
