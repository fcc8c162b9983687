package io.github.k8scard.bot;

import io.github.k8scard.calendar.Lateness;
import io.github.k8scard.calendar.Posting;
import io.github.k8scard.calendar.Schedule;
import io.github.k8scard.channel.Channel;
import io.github.k8scard.storage.Tables;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** When a channel's next card comes after something about it, or the clock, has changed. */
final class NextPosting {
    private NextPosting() {}

    /**
     * The first posting after an instant whose date has not had its daily card, as it may have before the time was
     * changed. So no change ever causes a card at once.
     */
    static Instant after(Tables tables, long channelId, Schedule schedule, Instant now) {
        return unused(tables, channelId, schedule, schedule.next(now)).at();
    }

    /**
     * The same after a change of a channel's settings. A card that is due and not posted yet stays due, unless the
     * changed schedule has it later on that date, or not at all: no change loses it only since it comes in that minute.
     * One that would be late by now is planned anew, since no change causes a late card.
     *
     * @param channel before the change
     */
    static Instant afterChange(Tables tables, Channel channel, Schedule schedule, Instant now) {
        Instant next = after(tables, channel.id(), schedule, now);
        return channel.nextPostAt()
                .filter(planned -> !planned.isAfter(now) && planned.isAfter(now.minus(Lateness.GRACE)))
                .filter(due -> {
                    LocalDate date = LocalDate.ofInstant(due, schedule.zone());
                    return schedule.hasCardOn(date)
                            && LocalDate.ofInstant(next, schedule.zone()).isAfter(date);
                })
                .orElse(next);
    }

    /** The same, from a posting on. */
    static Posting unused(Tables tables, long channelId, Schedule schedule, Posting first) {
        Posting posting = first;
        while (tables.roundHistory().hasDaily(channelId, posting.date())) {
            posting = schedule.next(posting.at());
        }
        return posting;
    }

    /** When a channel's next card comes with fewer days off; empty if none is planned. One that is due stays so. */
    static Optional<Instant> sooner(Tables tables, Channel channel, Schedule schedule, Instant now) {
        return channel.nextPostAt()
                .map(planned -> planned.isAfter(now) ? right(tables, channel, schedule, now) : planned);
    }

    /** Whether a channel's next card seems to be planned later than it should be; reads nothing. */
    static boolean isTooLate(Channel channel, Instant now) {
        return channel.schedule()
                .filter(schedule ->
                        isPlannedAfter(channel, first(channel, schedule, now).at()))
                .isPresent();
    }

    /**
     * When the next card of a channel comes, if it is planned later than its schedule, days off and pause give from now
     * on: then one that can still be on time counts, too.
     *
     * @return empty if the plan is right
     */
    static Optional<Instant> corrected(Tables tables, Channel channel, Instant now) {
        return channel.schedule()
                .filter(schedule -> isPlannedAfter(channel, right(tables, channel, schedule, now)))
                .map(schedule -> right(tables, channel, schedule, now.minus(Lateness.GRACE)));
    }

    private static boolean isPlannedAfter(Channel channel, Instant right) {
        return channel.nextPostAt().filter(right::isBefore).isPresent();
    }

    private static Instant right(Tables tables, Channel channel, Schedule schedule, Instant now) {
        return unused(tables, channel.id(), schedule, first(channel, schedule, now))
                .at();
    }

    private static Posting first(Channel channel, Schedule schedule, Instant now) {
        return channel.pausedUntil().map(date -> schedule.nextFrom(date, now)).orElseGet(() -> schedule.next(now));
    }
}
