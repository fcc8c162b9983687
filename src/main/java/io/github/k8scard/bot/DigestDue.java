package io.github.k8scard.bot;

import io.github.k8scard.board.DateRange;
import io.github.k8scard.channel.Channel;
import io.github.k8scard.delivery.Owed;
import io.github.k8scard.delivery.Recipient;
import io.github.k8scard.storage.Tables;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A week that a channel is to be told about.
 *
 * @param week its Monday
 * @param championsOf the first date of the month whose champions are named with it
 */
record DigestDue(LocalDate week, Optional<LocalDate> championsOf) {

    /**
     * The weeks before a posting's that are to be told now, the older first: of the last two that somebody answered in,
     * those that were not told yet and whose rounds have all closed. With a month's first digest come the champions of
     * the month before, once its rounds have closed too.
     *
     * @param posting the date of the card that is about to be posted
     */
    static List<DigestDue> before(LocalDate posting, Tables tables, Channel channel) {
        Optional<LocalDate> latest = lastAnsweredBefore(monday(posting), tables, channel);
        Optional<LocalDate> earlier = latest.flatMap(week -> lastAnsweredBefore(week, tables, channel));
        var due = new ArrayList<DigestDue>();
        Stream.of(earlier, latest)
                .flatMap(Optional::stream)
                .filter(week -> isToBeTold(tables, channel, week))
                .forEach(week -> due.add(
                        new DigestDue(week, due.isEmpty() ? champions(posting, tables, channel) : Optional.empty())));
        return due;
    }

    /** Owes it, unless that was done: once for each channel and week. */
    void owe(Tables tables, Channel channel, Instant now, Instant deadline) {
        if (tables.digests().create(channel.address().workspaceId(), channel.id(), week, championsOf)) {
            tables.deliveries()
                    .owe(Owed.digest(Recipient.in(channel), week.toString(), now, deadline)
                            .once("digest:" + channel.id() + ":" + week));
        }
    }

    /** The dates of the week that starts on a Monday. */
    static DateRange dates(LocalDate week) {
        return new DateRange(week, week.plusDays(6));
    }

    /** The dates of the month that starts on a date. */
    static DateRange month(LocalDate first) {
        return new DateRange(first, first.plusMonths(1).minusDays(1));
    }

    private static Optional<LocalDate> lastAnsweredBefore(LocalDate monday, Tables tables, Channel channel) {
        return tables.turnouts().lastDateBefore(channel.id(), monday).map(DigestDue::monday);
    }

    private static LocalDate monday(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static boolean isToBeTold(Tables tables, Channel channel, LocalDate week) {
        return tables.digests().find(channel.id(), week).isEmpty()
                && !tables.postedRounds().anyOpen(channel.id(), dates(week));
    }

    private static Optional<LocalDate> champions(LocalDate posting, Tables tables, Channel channel) {
        return Optional.of(posting.withDayOfMonth(1).minusMonths(1))
                .filter(first -> !tables.digests().haveNamed(channel.id(), first))
                .filter(first -> !tables.postedRounds().anyOpen(channel.id(), month(first)));
    }
}
