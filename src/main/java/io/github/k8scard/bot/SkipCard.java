package io.github.k8scard.bot;

import io.github.k8scard.bot.ChangeChannel.Change;
import io.github.k8scard.bot.ChangeChannel.Changed;
import io.github.k8scard.calendar.DaysOff;
import io.github.k8scard.calendar.Posting;
import io.github.k8scard.calendar.Schedule;
import io.github.k8scard.calendar.ScheduleText;
import io.github.k8scard.calendar.SkippedCard;
import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.words.Mistake;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Leaves out a channel's next card, and takes that back. Nothing here causes a late card. Safe for concurrent use. */
public final class SkipCard {
    private final ChangeChannel changeChannel;

    public SkipCard(ChangeChannel changeChannel) {
        this.changeChannel = changeChannel;
    }

    /** Leaves out the next planned card; done again, the one after it. */
    public Changed skip(ChannelAddress address, MemberKey member, Instant now) {
        return changeChannel.run(address, member, now, (tables, channel) -> {
            Schedule schedule = ChangeChannel.scheduleOf(channel);
            Instant planned = channel.nextPostAt()
                    .orElseThrow(() -> new Mistake("No card is planned here. See why: /k8scard status"));
            LocalDate today = ChangeChannel.today(channel, now);
            LocalDate date = LocalDate.ofInstant(planned, schedule.zone());
            DaysOff daysOff = schedule.daysOff().since(today);
            if (daysOff.isFull()) {
                throw new Mistake("This channel has as many days off as I can keep. Pause it instead, such as"
                        + " /k8scard pause until " + today.plusMonths(1));
            }
            Schedule without = schedule.without(daysOff.and(new SkippedCard(date, member.id())));
            Posting next = NextPosting.unused(
                    tables, channel.id(), without, without.next(planned.isAfter(now) ? planned : now));
            return new Change(
                    channel.changed(channel.settings().with(without), Optional.of(next.at())),
                    "skipped the card of " + ScheduleText.date(date, today) + ".");
        });
    }

    /** Takes back the latest skip whose card would still be ahead. */
    public Changed unskip(ChannelAddress address, MemberKey member, Instant now) {
        return changeChannel.run(address, member, now, (tables, channel) -> {
            Schedule schedule = ChangeChannel.scheduleOf(channel);
            LocalDate today = ChangeChannel.today(channel, now);
            SkippedCard card = latestAhead(schedule, now);
            Schedule with = schedule.without(schedule.daysOff().since(today).butNot(card));
            Optional<Instant> next = NextPosting.sooner(tables, channel, with, now);
            return new Change(
                    channel.changed(channel.settings().with(with), next),
                    "took back a skip: the card of " + ScheduleText.date(card.date(), today)
                            + (comes(card.date(), with, next) ? " comes after all." : " is no longer skipped."));
        });
    }

    /** A pause, a day off or another weekday may leave it out all the same. */
    private static boolean comes(LocalDate date, Schedule schedule, Optional<Instant> next) {
        return schedule.hasCardOn(date)
                && next.filter(at -> !LocalDate.ofInstant(at, schedule.zone()).isAfter(date))
                        .isPresent();
    }

    private static SkippedCard latestAhead(Schedule schedule, Instant now) {
        List<SkippedCard> ahead = schedule.daysOff().skipped().stream()
                .filter(card -> PastSkips.isAhead(card, schedule, now))
                .toList();
        if (ahead.isEmpty()) {
            throw new Mistake("No skipped card is still ahead here. See what comes next: /k8scard status");
        }
        return ahead.get(ahead.size() - 1);
    }
}
