package io.github.k8scard.bot;

import io.github.k8scard.NotSaved;
import io.github.k8scard.calendar.Lateness;
import io.github.k8scard.calendar.Posting;
import io.github.k8scard.calendar.Schedule;
import io.github.k8scard.channel.Channel;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.Tables;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leaves out the daily cards for which it is too late, as after an outage, and tells it: of all channels in one
 * transaction, so that whoever looks after the bot gets one message. Any number of processes may run it at once.
 */
final class MissedCards {
    private static final Logger log = LoggerFactory.getLogger(MissedCards.class);

    /** So few that a click need not wait for long on H2, where one writes at a time. */
    private static final int AT_ONCE = 100;

    private final Database database;
    private final TellLostCard tellLostCard;

    MissedCards(Database database, TellLostCard tellLostCard) {
        this.database = database;
        this.tellLostCard = tellLostCard;
    }

    /**
     * Leaves them out in each channel of a workspace. One that fails does not hold up the others.
     *
     * @throws SomeFailed if some did
     */
    void leaveOut(String workspaceId, Instant now) {
        List<Long> late =
                database.inTransaction(tables -> tables.channels().due(workspaceId, now.minus(Lateness.GRACE)));
        List<List<Long>> parts = new ArrayList<>();
        for (int from = 0; from < late.size(); from += AT_ONCE) {
            parts.add(late.subList(from, Math.min(from + AT_ONCE, late.size())));
        }
        OneByOne.run(parts, part -> leaveOut(workspaceId, part, now));
    }

    private void leaveOut(String workspaceId, List<Long> channelIds, Instant now) {
        try {
            database.useTransaction(tables -> {
                List<MissedDates> missed = channelIds.stream()
                        .flatMap(id -> leaveOut(tables, id, now).stream())
                        .toList();
                if (!missed.isEmpty()) {
                    tellLostCard.leftOut(tables, workspaceId, missed, now);
                }
            });
        } catch (NotSaved e) {
            // each alone would fail like all of them
            throw e;
        } catch (RuntimeException e) {
            if (channelIds.size() > 1) {
                OneByOne.run(channelIds, id -> leaveOut(workspaceId, List.of(id), now));
            } else {
                log.error("Channel {}: its late card cannot be left out; tried again in a minute", channelIds, e);
                throw e;
            }
        }
    }

    private static Optional<MissedDates> leaveOut(Tables tables, long channelId, Instant now) {
        return tables.channels().lockIfDue(channelId, now).flatMap(channel -> leaveOut(tables, channel, now));
    }

    /** The last posting that is planned is left to be posted, unless it is too late for it as well. */
    private static Optional<MissedDates> leaveOut(Tables tables, Channel channel, Instant now) {
        Schedule schedule = channel.schedule().orElseThrow();
        List<Posting> planned = planned(schedule, channel.nextPostAt().orElseThrow(), now);
        Posting last = planned.get(planned.size() - 1);
        boolean lastToo = Lateness.of(last, schedule.zone(), now) == Lateness.LEFT_OUT;
        List<LocalDate> dates = planned.stream()
                .filter(posting -> lastToo || !posting.equals(last))
                .map(Posting::date)
                .filter(date -> !tables.roundHistory().hasDaily(channel.id(), date))
                .toList();
        if (lastToo || planned.size() > 1) {
            tables.channels().save(channel.active((lastToo ? schedule.next(now) : last).at()));
        }
        if (dates.isEmpty()) {
            return Optional.empty();
        }
        var missed = new MissedDates(channel.id(), channel.address().slackId(), dates);
        LoggedFields.of(channel.address())
                .run(() -> log.warn(
                        "Channel {}: no card on the dates {}. The bot was not running, or failed to post it, until it"
                                + " was too late",
                        channel.address(),
                        dates));
        return Optional.of(missed);
    }

    private static List<Posting> planned(Schedule schedule, Instant first, Instant now) {
        List<Posting> planned = new ArrayList<>();
        planned.add(new Posting(first, LocalDate.ofInstant(first, schedule.zone())));
        for (Posting later = schedule.next(first); !later.at().isAfter(now); later = schedule.next(later.at())) {
            planned.add(later);
        }
        return planned;
    }
}
