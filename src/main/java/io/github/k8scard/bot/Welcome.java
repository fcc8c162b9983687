package io.github.k8scard.bot;

import io.github.k8scard.calendar.Schedule;
import io.github.k8scard.calendar.ScheduleText;
import io.github.k8scard.channel.Channel;
import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.channel.ChannelState;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.Tables;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Says how to start when the bot is invited to a channel. */
public final class Welcome {
    private static final Duration WORTH_SAYING = Duration.ofMinutes(10);

    private final Database database;

    public Welcome(Database database) {
        this.database = database;
    }

    /**
     * If it was the bot who joined, owes the channel the line that says how to start. A channel that was suspended goes on
     * with its schedule; one whose daily card runs is told nothing.
     *
     * @param who who joined
     * @param eventId Slack's id of the event; a redelivered event owes nothing more
     */
    public void joined(ChannelAddress address, MemberKey who, String eventId, Instant now) {
        database.useTransaction(tables -> {
            if (!tables.workspaces().botUser(who.workspaceId()).equals(Optional.of(who.id()))) {
                return;
            }
            var channel = tables.channels().lock(address);
            if (channel.schedule().isEmpty()) {
                owe(
                        tables,
                        channel,
                        "Hi! I teach Kubernetes, a card a day. Start with: /k8scard schedule 09:30",
                        eventId,
                        now);
            } else if (channel.state() == ChannelState.SUSPENDED) {
                Schedule schedule = channel.schedule().get();
                Instant next = schedule.next(now).at();
                tables.channels().save(channel.active(next));
                owe(
                        tables,
                        channel,
                        "Good to be back. Next card " + ScheduleText.moment(next, schedule.zone()) + ".",
                        eventId,
                        now);
            }
        });
    }

    private static void owe(Tables tables, Channel channel, String text, String eventId, Instant now) {
        tables.deliveries()
                .oweNotice(channel.address().workspaceId(), channel.id(), text, eventId, now, now.plus(WORTH_SAYING));
    }
}
