package io.github.k8scard.sandbox.blocks;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Rules for strings that must be written in one form. */
final class Formats {
    private static final Pattern URL = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:\\S+");
    private static final Pattern WEB_URL = Pattern.compile("https?://\\S+");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withResolverStyle(ResolverStyle.STRICT);

    private Formats() {}

    /** Slack: 1 to 3000 characters wherever a URL is taken. */
    static JsonRule url() {
        return Values.string(3000)
                .then(form("a URL with its scheme", text -> URL.matcher(text).matches()));
    }

    static JsonRule webUrl() {
        return Values.string(3000)
                .then(form("an http or https URL", text -> WEB_URL.matcher(text).matches()));
    }

    static JsonRule date() {
        return form("a date as YYYY-MM-DD", text -> parses(() -> LocalDate.parse(text, DATE)));
    }

    static JsonRule time() {
        return form("a time as HH:mm, 00:00 to 23:59", text -> parses(() -> LocalTime.parse(text, TIME)));
    }

    static JsonRule zone() {
        return form("an IANA time zone", ZoneId.getAvailableZoneIds()::contains);
    }

    /** Slack: number inputs take their bounds as strings. */
    static JsonRule decimal() {
        return matching("a number, as a string", Pattern.compile("[+-]?\\d+(?:\\.\\d+)?"));
    }

    static JsonRule matching(String what, Pattern pattern) {
        return form(what, text -> pattern.matcher(text).matches());
    }

    private static JsonRule form(String what, Predicate<String> holds) {
        return (value, place) -> {
            if (Values.isString(value, place) && !holds.test(value.stringValue())) {
                place.fault("is \"" + value.stringValue() + "\", but must be " + what);
            }
        };
    }

    private static boolean parses(Runnable parsing) {
        try {
            parsing.run();
            return true;
        } catch (DateTimeException notOfThisForm) {
            return false;
        }
    }
}
