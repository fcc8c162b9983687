package io.github.k8scard.calendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An instant in a line of text that is stored, written so that whoever shows the line can tell it in each reader's own
 * zone, for example {@code 2026-11-24T09:30+01:00[Europe/Berlin]}.
 */
public final class StoredMoment {
    private static final Pattern WRITTEN =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?(Z|[+-]\\d\\d:\\d\\d)(\\[[\\w/+:-]{1,40}])?");

    private StoredMoment() {}

    /**
     * An instant to the second.
     *
     * @param zone in which to tell it where nobody knows the reader's
     */
    public static String of(Instant at, ZoneId zone) {
        return at.truncatedTo(ChronoUnit.SECONDS).atZone(zone).toString();
    }

    /**
     * A line in which each instant is told by somebody, and so is what stands between them.
     *
     * @param moment tells an instant
     * @param words tells words that hold none
     */
    public static String told(String line, Function<ZonedDateTime, String> moment, Function<String, String> words) {
        var told = new StringBuilder();
        int end = 0;
        for (Matcher written = WRITTEN.matcher(line); written.find(); end = written.end()) {
            told.append(words.apply(line.substring(end, written.start())))
                    .append(read(written.group()).map(moment).orElseGet(() -> words.apply(written.group())));
        }
        return told.append(words.apply(line.substring(end))).toString();
    }

    /** Empty for what only looks like an instant. */
    private static Optional<ZonedDateTime> read(String written) {
        try {
            return Optional.of(ZonedDateTime.parse(written));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
