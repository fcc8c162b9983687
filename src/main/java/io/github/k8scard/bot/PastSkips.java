package io.github.k8scard.bot;

import io.github.k8scard.calendar.DaysOff;
import io.github.k8scard.calendar.Schedule;
import io.github.k8scard.calendar.SkippedCard;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Skipped cards whose time is over: nothing makes them come, so nothing may say that they do. */
final class PastSkips {
    private PastSkips() {}

    /**
     * An earlier schedule, whose skipped cards differ from the present ones only in those that are still ahead.
     *
     * @param now what is ahead comes after
     */
    static Schedule kept(Schedule present, Schedule earlier, Instant now) {
        List<SkippedCard> then = earlier.daysOff().skipped();
        List<SkippedCard> since = present.daysOff().skipped();
        Stream<SkippedCard> stays = since.stream().filter(card -> !isAhead(card, earlier, now) || then.contains(card));
        Stream<SkippedCard> again = then.stream().filter(card -> isAhead(card, earlier, now) && !since.contains(card));
        DaysOff daysOff = earlier.daysOff();
        return earlier.without(daysOff.skipping(Stream.concat(stays, again).toList()));
    }

    /** Whether a card would still come if nobody had skipped it. */
    static boolean isAhead(SkippedCard card, Schedule schedule, Instant now) {
        return schedule.instantOn(card.date()).isAfter(now);
    }
}
