package io.github.k8scard.bot;

import io.github.k8scard.calendar.Schedule;
import io.github.k8scard.calendar.StoredMoment;
import io.github.k8scard.channel.Channel;
import io.github.k8scard.channel.ChannelState;
import io.github.k8scard.delivery.Owed;
import io.github.k8scard.delivery.Recipient;
import io.github.k8scard.storage.Tables;
import java.time.Duration;
import java.time.Instant;

/** What the bot does when it is invited to a channel. */
final class Welcome {
    private static final Duration WORTH_SAYING = Duration.ofMinutes(10);

    private Welcome() {}

    /**
     * Says how to start where nothing is set up. Where the daily card had stopped, for whatever reason, it goes on with
     * the next posting; where it runs, nothing is said.
     *
     * @param channel locked
     */
    static void run(Tables tables, Channel channel, Instant now) {
        tables.waitingDeliveries().tryNow(channel.id(), now);
        if (channel.schedule().isEmpty()) {
            owe(tables, channel, "Hi! I teach Kubernetes, a card a day. Start with: /k8scard schedule 09:30", now);
        } else if (channel.state() != ChannelState.ACTIVE) {
            Schedule schedule = channel.schedule().get();
            Instant next = NextPosting.after(tables, channel.id(), schedule, now);
            tables.channels().save(channel.resumed(next));
            owe(tables, channel, "Good to be back. Next card " + StoredMoment.of(next, schedule.zone()) + ".", now);
        }
    }

    private static void owe(Tables tables, Channel channel, String text, Instant now) {
        tables.deliveries().owe(Owed.notice(Recipient.in(channel), text, now, now.plus(WORTH_SAYING)));
    }
}
