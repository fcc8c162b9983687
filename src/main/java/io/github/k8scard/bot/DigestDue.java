package io.github.k8scard.bot;

import io.github.k8scard.board.DateRange;
import io.github.k8scard.channel.Channel;
import io.github.k8scard.delivery.DeliveryKind;
import io.github.k8scard.storage.Tables;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * A week that a channel is to be told about.
 *
 * @param week its Monday
 * @param championsOf the first date of the month whose champions are named with it
 */
record DigestDue(LocalDate week, Optional<LocalDate> championsOf) {

    /**
     * The latest week before a posting's in which the channel had a card, once: if all its rounds have closed, and somebody
     * answered. With a month's first digest come the champions of the month before, once its rounds have closed too.
     *
     * @param posting the date of the card that is about to be posted
     */
    static Optional<DigestDue> before(LocalDate posting, Tables tables, Channel channel) {
        LocalDate thisWeek = posting.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return tables.postedRounds()
                .lastPostedBefore(channel.id(), thisWeek)
                .map(date -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)))
                .filter(week -> isToBeTold(tables, channel, week))
                .map(week -> new DigestDue(
                        week,
                        champions(tables, channel, posting.withDayOfMonth(1).minusMonths(1))));
    }

    /** Owes it, unless that was done: once for each channel and week. */
    void owe(Tables tables, Channel channel, Instant now, Instant deadline) {
        if (tables.digests().create(channel.address().workspaceId(), channel.id(), week, championsOf)) {
            tables.deliveries()
                    .oweOnce(
                            DeliveryKind.DIGEST,
                            channel.address().workspaceId(),
                            channel.id(),
                            week.toString(),
                            "digest:" + channel.id() + ":" + week,
                            now,
                            deadline);
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

    private static boolean isToBeTold(Tables tables, Channel channel, LocalDate week) {
        return tables.digests().find(channel.id(), week).isEmpty()
                && !tables.postedRounds().anyOpen(channel.id(), dates(week))
                && tables.scores().membersIn(channel.id(), dates(week)) > 0;
    }

    private static Optional<LocalDate> champions(Tables tables, Channel channel, LocalDate month) {
        return Optional.of(month)
                .filter(first -> !tables.digests().haveNamed(channel.id(), first))
                .filter(first -> !tables.postedRounds().anyOpen(channel.id(), month(first)));
    }
}
