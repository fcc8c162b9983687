package io.github.k8scard.bot;

import io.github.k8scard.calendar.Schedule;
import io.github.k8scard.channel.Channel;
import io.github.k8scard.delivery.Delivery;
import io.github.k8scard.storage.Tables;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A change of a channel's settings as the channel is told of it.
 *
 * @param line who did what, plain text
 * @param next when the next card comes, as far as one is planned
 * @param zone the zone of the channel's schedule
 * @param undo the number of the change, as long as it can be undone
 */
public record AnnouncedChange(String line, Optional<Instant> next, ZoneId zone, OptionalLong undo) {
    private static final String KEY = "change:";

    /** The once-key of the line about a change. */
    static String key(long channelId, long number) {
        return KEY + channelId + ":" + number;
    }

    /** Reads how things stand now for a line that is to be sent; empty if the line is about no change. */
    static Optional<AnnouncedChange> of(Tables tables, Delivery delivery) {
        return delivery.owed()
                .onceKey()
                .filter(key -> key.startsWith(KEY))
                .map(key -> of(tables, delivery, Long.parseLong(key.substring(key.lastIndexOf(':') + 1))));
    }

    private static AnnouncedChange of(Tables tables, Delivery delivery, long number) {
        Channel channel = tables.channels().get(delivery.channelId().orElseThrow());
        boolean canBeUndone = tables.lastChanges()
                .find(channel.id())
                .filter(last -> last.number() == number)
                .filter(last -> last.stillHolds(channel))
                .isPresent();
        return new AnnouncedChange(
                delivery.text().orElseThrow(),
                channel.nextPostAt(),
                channel.schedule().map(Schedule::zone).orElse(ZoneId.of("UTC")),
                canBeUndone ? OptionalLong.of(number) : OptionalLong.empty());
    }
}
