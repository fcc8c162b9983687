package io.github.k8scard.bot;

import io.github.k8scard.bot.ChangeChannel.Change;
import io.github.k8scard.bot.ChangeChannel.Changed;
import io.github.k8scard.bot.ChangeChannel.Rule;
import io.github.k8scard.calendar.Posting;
import io.github.k8scard.calendar.Schedule;
import io.github.k8scard.calendar.ScheduleText;
import io.github.k8scard.calendar.words.UntilWords;
import io.github.k8scard.channel.ChangeText;
import io.github.k8scard.channel.Channel;
import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.channel.ChannelState;
import io.github.k8scard.channel.SettingsText;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.words.Mistake;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Stops a channel's daily card for a while, and goes on with it. Nothing here causes a late card. Safe for
 * concurrent use.
 */
public final class PauseChannel {
    private static final int YEARS_AT_MOST = 2;

    private final ChangeChannel changeChannel;

    public PauseChannel(ChangeChannel changeChannel) {
        this.changeChannel = changeChannel;
    }

    /** Pauses the daily card until somebody resumes it. */
    public Changed pause(ChannelAddress address, MemberKey member, Instant now) {
        return changeChannel.run(address, member, now, (tables, channel) -> {
            ChangeChannel.scheduleOf(channel);
            if (channel.state() == ChannelState.PAUSED && channel.pausedUntil().isEmpty()) {
                throw new Mistake("The daily card is paused already. To resume it, type /k8scard resume");
            }
            return paused(channel, channel.stopped(ChannelState.PAUSED), "", now)
                    .adding(" To resume it, type /k8scard resume");
        });
    }

    /**
     * Pauses the daily card until a date in the schedule's zone, on which cards come again by themselves.
     *
     * @param until what the member typed after {@code pause}, as {@link UntilWords} reads it
     * @throws Mistake if that is no date, or not one in the next two years
     */
    public Changed pauseUntil(ChannelAddress address, MemberKey member, String until, Instant now) {
        return changeChannel.run(address, member, now, pausingUntil(until, now));
    }

    /**
     * The same in time for a click, or not at all.
     *
     * @throws io.github.k8scard.NotSaved if the database takes longer than {@link RecordAnswer#CLICK_AT_MOST}
     */
    public Changed pauseUntilByClick(ChannelAddress address, MemberKey member, String until, Instant now) {
        return changeChannel.runForAClick(address, member, now, pausingUntil(until, now));
    }

    private static Rule pausingUntil(String until, Instant now) {
        return (tables, channel) -> {
            Schedule schedule = ChangeChannel.scheduleOf(channel);
            LocalDate today = ChangeChannel.today(channel, now);
            LocalDate date = UntilWords.parse(until, today);
            if (!date.isAfter(today) || date.isAfter(today.plusYears(YEARS_AT_MOST))) {
                throw new Mistake("Name a date from tomorrow on, within " + YEARS_AT_MOST + " years, such as"
                        + " /k8scard pause until " + today.plusWeeks(1));
            }
            Posting first = schedule.nextFrom(date, now);
            return paused(
                    channel, channel.pausedUntil(date, first.at()), " until " + ScheduleText.date(date, today), now);
        };
    }

    /** Goes on with the schedule that is set. */
    public Changed resume(ChannelAddress address, MemberKey member, Instant now) {
        return changeChannel.run(address, member, now, resuming(now));
    }

    /**
     * The same in time for a click, or not at all.
     *
     * @throws io.github.k8scard.NotSaved if the database takes longer than {@link RecordAnswer#CLICK_AT_MOST}
     */
    public Changed resumeByClick(ChannelAddress address, MemberKey member, Instant now) {
        return changeChannel.runForAClick(address, member, now, resuming(now));
    }

    private static Rule resuming(Instant now) {
        return (tables, channel) -> {
            Schedule schedule = ChangeChannel.scheduleOf(channel);
            if (channel.state() == ChannelState.ACTIVE) {
                throw new Mistake("The daily card is running already. See when it comes: /k8scard status");
            }
            return new Change(
                    channel.resumed(NextPosting.afterChange(tables, channel, schedule, now)),
                    "resumed the daily card: " + SettingsText.of(channel.settings()) + ".");
        };
    }

    /** Where the card did not run anyway, it is said what has changed. */
    private static Change paused(Channel channel, Channel paused, String until, Instant now) {
        String how = channel.state() == ChannelState.ACTIVE
                ? until
                : ": " + ChangeText.of(channel, paused, ChangeChannel.today(channel, now));
        return new Change(paused, "paused the daily card" + how + ".");
    }
}
