package io.github.k8scard.curation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How often a card was posted to the channels of a workspace.
 *
 * @param times how often
 * @param last the latest date, in the zone of the channel; empty if it never was
 */
public record TimesPosted(int times, Optional<LocalDate> last) {
    public static final TimesPosted NEVER = new TimesPosted(0, Optional.empty());

    /** Both together. */
    public TimesPosted plus(TimesPosted other) {
        return new TimesPosted(
                times + other.times,
                Stream.of(last, other.last).flatMap(Optional::stream).max(Comparator.naturalOrder()));
    }
}
