package io.github.k8scard.bot;

import io.github.k8scard.calendar.DaysOff;
import io.github.k8scard.calendar.Posting;
import io.github.k8scard.calendar.Schedule;
import io.github.k8scard.calendar.ScheduleText;
import io.github.k8scard.calendar.words.UntilWords;
import io.github.k8scard.channel.Channel;
import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.channel.ChannelState;
import io.github.k8scard.channel.SettingsText;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.words.Mistake;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Leaves out a channel's daily card for a while or once, and goes on with it. Nothing here causes a late card. Safe for
 * concurrent use.
 */
public final class PauseChannel {
    private static final int YEARS_AT_MOST = 2;

    private final ChangeChannel changeChannel;

    public PauseChannel(ChangeChannel changeChannel) {
        this.changeChannel = changeChannel;
    }

    /** Pauses the daily card until somebody resumes it. */
    public Channel pause(ChannelAddress address, MemberKey member, Instant now) {
        return changeChannel.run(address, member, now, (tables, channel) -> {
            ChangeChannel.scheduleOf(channel);
            if (channel.state() == ChannelState.PAUSED && channel.pausedUntil().isEmpty()) {
                throw new Mistake("The daily card is paused already. Resume with: /k8scard resume");
            }
            return new ChangeChannel.Change(
                    channel.stopped(ChannelState.PAUSED), "paused the daily card. Resume with: /k8scard resume");
        });
    }

    /**
     * Pauses the daily card until a date in the schedule's zone, on which cards come again by themselves.
     *
     * @param until what the member typed after {@code pause}, as {@link UntilWords} reads it
     * @throws Mistake if that is no date, or not one in the next two years
     */
    public Channel pauseUntil(ChannelAddress address, MemberKey member, String until, Instant now) {
        return changeChannel.run(address, member, now, (tables, channel) -> {
            Schedule schedule = ChangeChannel.scheduleOf(channel);
            LocalDate today = now.atZone(schedule.zone()).toLocalDate();
            LocalDate date = UntilWords.parse(until, today);
            if (!date.isAfter(today) || date.isAfter(today.plusYears(YEARS_AT_MOST))) {
                throw new Mistake("Name a date from tomorrow on, within " + YEARS_AT_MOST + " years, such as"
                        + " /k8scard pause until " + today.plusWeeks(1));
            }
            Posting first = schedule.nextFrom(date, now);
            return new ChangeChannel.Change(
                    channel.pausedUntil(date, first.at()),
                    "paused the daily card until " + ScheduleText.date(date, today) + ".");
        });
    }

    /** Goes on with the schedule that is set. */
    public Channel resume(ChannelAddress address, MemberKey member, Instant now) {
        return changeChannel.run(address, member, now, (tables, channel) -> {
            Schedule schedule = ChangeChannel.scheduleOf(channel);
            if (channel.state() == ChannelState.ACTIVE) {
                throw new Mistake("The daily card is running. See when it comes: /k8scard status");
            }
            return new ChangeChannel.Change(
                    channel.resumed(NextPosting.after(tables, channel.id(), schedule, now)),
                    "resumed the daily card: " + SettingsText.of(channel.settings()) + ".");
        });
    }

    /**
     * Leaves out the next planned card; done again, the one after it. Its date becomes one of the channel's days off.
     */
    public Channel skip(ChannelAddress address, MemberKey member, Instant now) {
        return changeChannel.run(address, member, now, (tables, channel) -> {
            Schedule schedule = ChangeChannel.scheduleOf(channel);
            Instant planned = channel.nextPostAt()
                    .orElseThrow(() -> new Mistake("No card is planned here. See why: /k8scard status"));
            LocalDate today = now.atZone(schedule.zone()).toLocalDate();
            LocalDate date = planned.atZone(schedule.zone()).toLocalDate();
            DaysOff daysOff = schedule.daysOff().since(today);
            if (daysOff.dates().size() == DaysOff.MOST) {
                throw new Mistake("This channel has as many days off as I can keep. Pause it instead, such as"
                        + " /k8scard pause until " + today.plusMonths(1));
            }
            Schedule without = schedule.without(daysOff.with(date));
            Posting next = NextPosting.unused(
                    tables, channel.id(), without, without.next(planned.isAfter(now) ? planned : now));
            return new ChangeChannel.Change(
                    channel.changed(channel.settings().with(without), next.at()),
                    "skipped the card of " + ScheduleText.date(date, today) + ".");
        });
    }
}
