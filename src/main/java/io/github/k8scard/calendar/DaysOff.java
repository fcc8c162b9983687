package io.github.k8scard.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The dates on which a channel gets no card although its weekdays have one. Immutable.
 *
 * @param holidays whose public holidays are left out, if any
 * @param dates the channel's own days off
 * @param skipped the cards that somebody left out, in the order in which that was done; none is on one of the
 *     {@code dates}. With these they are {@link #MOST} at most
 */
public record DaysOff(Optional<HolidayRegion> holidays, Set<LocalDate> dates, List<SkippedCard> skipped) {
    /** Every weekday has its card. */
    public static final DaysOff NONE = new DaysOff(Optional.empty(), Set.of());

    /** More dates of its own than a channel ever needs; they are kept in one column. */
    public static final int MOST = 100;

    /** @throws IllegalArgumentException if there are too many dates */
    public DaysOff {
        Set<LocalDate> own = Set.copyOf(dates);
        dates = own;
        skipped = skipped.stream().filter(card -> !own.contains(card.date())).toList();
        if (dates.size() + skipped.size() > MOST) {
            throw new IllegalArgumentException(
                    "At most " + MOST + " dates off, not " + (dates.size() + skipped.size()));
        }
    }

    /** Without skipped cards. */
    public DaysOff(Optional<HolidayRegion> holidays, Set<LocalDate> dates) {
        this(holidays, dates, List.of());
    }

    /** Why a date is left out, if it is. */
    public Optional<WhyLeftOut> reason(LocalDate date) {
        if (dates.contains(date)) {
            return Optional.of(new WhyLeftOut.DayOff());
        }
        Stream<WhyLeftOut> skips = skipped.stream()
                .filter(card -> card.date().equals(date))
                .map(card -> new WhyLeftOut.Skipped(card.by()));
        return skips.findFirst()
                .or(() -> holidays.flatMap(region -> Holidays.on(date, region)).map(WhyLeftOut.PublicHoliday::new));
    }

    /** Whether not one more date can be kept. */
    public boolean isFull() {
        return dates.size() + skipped.size() == MOST;
    }

    /** With these skipped cards and no others. */
    public DaysOff skipping(List<SkippedCard> cards) {
        return new DaysOff(holidays, dates, cards);
    }

    /** With one more skipped card. */
    public DaysOff and(SkippedCard card) {
        return skipping(Stream.concat(skipped.stream(), Stream.of(card)).toList());
    }

    /** Without one of the skipped cards. */
    public DaysOff butNot(SkippedCard card) {
        return skipping(
                skipped.stream().filter(another -> !another.equals(card)).toList());
    }

    /** Without the dates that are over. */
    public DaysOff since(LocalDate today) {
        return new DaysOff(
                holidays,
                dates.stream().filter(date -> !date.isBefore(today)).collect(Collectors.toSet()),
                skipped.stream().filter(card -> !card.date().isBefore(today)).toList());
    }
}
