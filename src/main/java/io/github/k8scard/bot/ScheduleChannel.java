package io.github.k8scard.bot;

import io.github.k8scard.calendar.Schedule;
import io.github.k8scard.calendar.words.ScheduleWords;
import io.github.k8scard.channel.Channel;
import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.channel.ChannelSettings;
import io.github.k8scard.channel.SettingsText;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.Tables;
import io.github.k8scard.words.Mistake;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * Sets up and ends a channel's daily card. The next card is always after the change: none is posted late because of
 * one. Safe for concurrent use.
 */
public final class ScheduleChannel {
    private final Database database;
    private final Directory directory;
    private final ChangeChannel changeChannel;

    public ScheduleChannel(Database database, Directory directory, ChangeChannel changeChannel) {
        this.database = database;
        this.directory = directory;
        this.changeChannel = changeChannel;
    }

    /**
     * A channel whose daily card has been set.
     *
     * @param zoneGuessed whether no zone was typed and the member's own is not known
     */
    public record ScheduledChannel(Channel channel, boolean zoneGuessed) {}

    /**
     * Sets the time, weekdays and zone, and starts the daily card. All other settings stay.
     *
     * @param words what the member typed after {@code schedule}: a time, and perhaps weekdays and a zone; without a
     *     zone it is the member's own
     * @throws Mistake if the words are no schedule; then nothing is stored
     */
    public ScheduledChannel set(ChannelAddress address, MemberKey member, List<String> words, Instant now) {
        changeChannel.check(member);
        var typed = ScheduleWords.parse(words);
        boolean known = database.inTransaction(
                tables -> directory.knownZoneOf(tables, member).isPresent());
        Channel set = changeChannel.run(address, member, now, (tables, channel) -> {
            Schedule schedule = typed.in(directory.zoneOf(tables, member))
                    .without(channel.settings().daysOff());
            return scheduled(tables, channel, channel.settings().with(schedule), member, now);
        });
        return new ScheduledChannel(set, typed.zone().isEmpty() && !known);
    }

    /**
     * Sets everything, and starts the daily card.
     *
     * @param settings with a schedule
     */
    public Channel set(ChannelAddress address, MemberKey member, ChannelSettings settings, Instant now) {
        return changeChannel.run(
                address, member, now, (tables, channel) -> scheduled(tables, channel, settings, member, now));
    }

    /** Ends the daily card. Its schedule and days off are forgotten. */
    public Channel off(ChannelAddress address, MemberKey member, Instant now) {
        return changeChannel.run(address, member, now, (tables, channel) -> {
            ChangeChannel.scheduleOf(channel);
            return new ChangeChannel.Change(
                    channel.off(), "stopped the daily card. Start again with: /k8scard schedule 09:30");
        });
    }

    /**
     * What is set for a channel, and where a member who sets it up would be at home.
     *
     * @param settings what is set, or what holds before anybody sets anything
     * @param running whether the daily card runs
     * @param zone the member's zone
     * @param zoneGuessed whether that is not known, so that it is the one that holds for everybody
     */
    public record Current(ChannelSettings settings, boolean running, ZoneId zone, boolean zoneGuessed) {}

    /**
     * What is set for a channel, for somebody who wants to change it. Asks nobody but the database.
     *
     * @throws Mistake if the member may not
     */
    public Current current(ChannelAddress address, MemberKey member) {
        changeChannel.check(member);
        return database.inTransaction(tables -> {
            var channel = tables.channels().find(address);
            return new Current(
                    channel.map(Channel::settings).orElse(ChannelSettings.INITIAL),
                    channel.flatMap(Channel::nextPostAt).isPresent(),
                    directory.zoneOf(tables, member),
                    directory.knownZoneOf(tables, member).isEmpty());
        });
    }

    private static ChangeChannel.Change scheduled(
            Tables tables, Channel channel, ChannelSettings settings, MemberKey member, Instant now) {
        Schedule schedule = settings.schedule().orElseThrow();
        Instant next = NextPosting.after(tables, channel.id(), schedule, now);
        return new ChangeChannel.Change(
                channel.scheduled(settings, member.id(), next),
                "set the daily card: " + SettingsText.of(settings) + ".");
    }
}
