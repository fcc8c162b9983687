package io.github.k8scard.bot;

import io.github.k8scard.channel.Channel;
import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.Tables;

/**
 * Keeps up with what happens to channels: who joins and leaves, the bot included, and what becomes of them. Safe for
 * concurrent use.
 */
public final class FollowChannels {
    private final Database database;

    public FollowChannels(Database database) {
        this.database = database;
    }

    /** Somebody joined a channel. If it was the bot, it says how to start, or goes on. */
    public void joined(Event event, ChannelAddress address, MemberKey who) {
        event.once(database, tables -> {
            if (tables.workspaces().isBot(who)) {
                Channel channel = tables.channels().lock(address);
                tables.channels().joined(channel.id(), event.happenedAt());
                Welcome.run(tables, channel, event.happenedAt(), event.receivedAt());
            } else {
                tables.channels()
                        .find(address)
                        .ifPresent(channel -> tables.departures().remove(channel, who));
            }
        });
    }

    /** Somebody left a channel or was removed from it. */
    public void left(Event event, ChannelAddress address, MemberKey who) {
        event.once(
                database,
                tables -> tables.channels().find(address).ifPresent(channel -> {
                    if (tables.workspaces().isBot(who)) {
                        suspend(tables, event, channel, SuspendChannel.SuspensionReason.REMOVED);
                    } else {
                        tables.departures().add(channel, who);
                    }
                }));
    }

    /** The bot was removed from a channel. */
    public void botLeft(Event event, ChannelAddress address) {
        suspend(event, address, SuspendChannel.SuspensionReason.REMOVED);
    }

    /** A channel was archived. */
    public void archived(Event event, ChannelAddress address) {
        suspend(event, address, SuspendChannel.SuspensionReason.ARCHIVED);
    }

    /** A channel was deleted. */
    public void deleted(Event event, ChannelAddress address) {
        suspend(event, address, SuspendChannel.SuspensionReason.DELETED);
    }

    /** Slack gave a channel another id; its schedule, rounds and boards go with it. */
    public void renumbered(Event event, ChannelAddress from, String newSlackId) {
        event.once(database, tables -> tables.channels().move(from, newSlackId));
    }

    private void suspend(Event event, ChannelAddress address, SuspendChannel.SuspensionReason reason) {
        event.once(
                database,
                tables ->
                        tables.channels().find(address).ifPresent(channel -> suspend(tables, event, channel, reason)));
    }

    private static void suspend(Tables tables, Event event, Channel channel, SuspendChannel.SuspensionReason reason) {
        SuspendChannel.run(tables, channel.id(), reason, event.happenedAt(), event.receivedAt());
    }
}
