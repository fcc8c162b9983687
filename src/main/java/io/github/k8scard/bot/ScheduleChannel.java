package io.github.k8scard.bot;

import io.github.k8scard.Mistake;
import io.github.k8scard.calendar.Posting;
import io.github.k8scard.calendar.Schedule;
import io.github.k8scard.calendar.ScheduleText;
import io.github.k8scard.calendar.ScheduleWords;
import io.github.k8scard.channel.Channel;
import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.channel.ChannelState;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.Tables;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Sets up, stops, pauses and resumes a channel's daily card. Every change is announced in the channel, and the next card
 * is always after the change: none is posted late because of one.
 */
public final class ScheduleChannel {
    private static final Duration WORTH_ANNOUNCING = Duration.ofHours(1);

    private final Database database;
    private final Directory directory;
    private final Admins admins;

    public ScheduleChannel(Database database, Directory directory, Admins admins) {
        this.database = database;
        this.directory = directory;
        this.admins = admins;
    }

    /**
     * Sets the schedule and starts it.
     *
     * @param words what the member typed after {@code schedule}: a time, and perhaps weekdays and a zone
     * @throws Mistake if the words are no schedule; then nothing is stored
     */
    public Channel set(ChannelAddress address, MemberKey member, List<String> words, Instant now) {
        return change(address, member, "set", now, (tables, channel) -> {
            Schedule schedule = ScheduleWords.parse(words, directory.zoneOf(tables, member));
            return channel.scheduled(schedule, member.id(), next(tables, channel, schedule, now));
        });
    }

    /** Ends the daily card. The schedule is forgotten. */
    public Channel off(ChannelAddress address, MemberKey member, Instant now) {
        return change(address, member, "stopped", now, (tables, channel) -> {
            scheduled(channel);
            return channel.off();
        });
    }

    /** Pauses the daily card until somebody resumes it. */
    public Channel pause(ChannelAddress address, MemberKey member, Instant now) {
        return change(address, member, "paused", now, (tables, channel) -> {
            scheduled(channel);
            if (channel.state() == ChannelState.PAUSED) {
                throw new Mistake("The daily card is paused already. Resume with: /k8scard resume");
            }
            return channel.stopped(ChannelState.PAUSED);
        });
    }

    /** Goes on with the schedule that is set. */
    public Channel resume(ChannelAddress address, MemberKey member, Instant now) {
        return change(address, member, "resumed", now, (tables, channel) -> {
            Schedule schedule = scheduled(channel);
            if (channel.state() == ChannelState.ACTIVE) {
                throw new Mistake("The daily card is running. See when it comes: /k8scard status");
            }
            return channel.active(next(tables, channel, schedule, now));
        });
    }

    private Channel change(
            ChannelAddress address,
            MemberKey member,
            String verb,
            Instant now,
            BiFunction<Tables, Channel, Channel> rule) {
        admins.check(member);
        return database.inTransaction(tables -> {
            Channel changed = rule.apply(tables, tables.channels().lock(address));
            tables.channels().save(changed);
            String line = announcement(directory.nameOf(tables, member) + " " + verb + " the daily card", changed);
            tables.deliveries()
                    .oweNotice(address.workspaceId(), changed.id(), line, null, now, now.plus(WORTH_ANNOUNCING));
            return changed;
        });
    }

    private static Schedule scheduled(Channel channel) {
        return channel.schedule()
                .orElseThrow(
                        () -> new Mistake("No daily card is set up here. Start one with: /k8scard schedule 09:30"));
    }

    /** The first posting after now whose date has not had its daily card, as it may have before the time was changed. */
    private static Instant next(Tables tables, Channel channel, Schedule schedule, Instant now) {
        Posting posting = schedule.next(now);
        while (tables.roundHistory().hasDaily(channel.id(), posting.date())) {
            posting = schedule.next(posting.at());
        }
        return posting.at();
    }

    private static String announcement(String news, Channel channel) {
        return switch (channel.state()) {
            case ACTIVE ->
                news + ": "
                        + ScheduleText.of(channel.schedule().orElseThrow()) + ". Next card "
                        + ScheduleText.moment(
                                channel.nextPostAt().orElseThrow(),
                                channel.schedule().orElseThrow().zone())
                        + ".";
            case PAUSED -> news + ". Resume with: /k8scard resume";
            default -> news + ". Start again with: /k8scard schedule 09:30";
        };
    }
}
