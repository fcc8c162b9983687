package io.github.k8scard.bot;

import io.github.k8scard.bot.ChangeChannel.Change;
import io.github.k8scard.bot.ChangeChannel.Changed;
import io.github.k8scard.calendar.DaysOff;
import io.github.k8scard.calendar.Posting;
import io.github.k8scard.calendar.Schedule;
import io.github.k8scard.calendar.ScheduleText;
import io.github.k8scard.calendar.SkippedCard;
import io.github.k8scard.channel.Channel;
import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.storage.Tables;
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
        return changeChannel.run(address, member, now, (tables, channel) -> skipped(tables, channel, member, now));
    }

    /**
     * Leaves out the next planned card if it is that of a date, in time for a click or not at all. So a second click on
     * the same button leaves out no other card.
     *
     * @throws Mistake if it is that of another date
     * @throws io.github.k8scard.NotSaved if the database takes longer than {@link RecordAnswer#CLICK_AT_MOST}
     */
    public Changed skipByClick(ChannelAddress address, MemberKey member, LocalDate date, Instant now) {
        return changeChannel.runForAClick(address, member, now, (tables, channel) -> {
            Schedule schedule = ChangeChannel.scheduleOf(channel);
            if (channel.nextPostAt()
                    .filter(next -> !LocalDate.ofInstant(next, schedule.zone()).equals(date))
                    .isPresent()) {
                throw notNext(schedule, date, ChangeChannel.today(channel, now));
            }
            return skipped(tables, channel, member, now);
        });
    }

    private static Mistake notNext(Schedule schedule, LocalDate date, LocalDate today) {
        boolean skipped = schedule.daysOff().skipped().stream()
                .anyMatch(card -> card.date().equals(date));
        String card = "The card of " + ScheduleText.date(date, today);
        return new Mistake(
                skipped
                        ? card + " is skipped already. I left the others as they are."
                        : card + " is no longer the next one, so I skipped nothing.");
    }

    private static Change skipped(Tables tables, Channel channel, MemberKey member, Instant now) {
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
        Posting next =
                NextPosting.unused(tables, channel.id(), without, without.next(planned.isAfter(now) ? planned : now));
        return new Change(
                channel.changed(channel.settings().with(without), Optional.of(next.at())),
                "skipped the card of " + ScheduleText.date(date, today) + ".");
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
