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
     * @param invited when it was
     */
    static void run(Tables tables, Channel channel, Instant invited, Instant now) {
        tables.waitingDeliveries().tryNow(channel.id(), now);
        if (channel.schedule().isEmpty()) {
            tables.deliveries().owe(said(channel, Greeting.CHANNEL.text(), now).once(Greeting.key(channel, invited)));
        } else if (channel.state() != ChannelState.ACTIVE) {
            Schedule schedule = channel.schedule().get();
            Instant next = NextPosting.after(tables, channel.id(), schedule, now);
            tables.channels().save(channel.resumed(next));
            String back = "Good to be back. Next card " + StoredMoment.of(next, schedule.zone()) + ".";
            tables.deliveries().owe(said(channel, back, now));
        }
    }

    private static Owed said(Channel channel, String text, Instant now) {
        return Owed.notice(Recipient.in(channel), text, now, now.plus(WORTH_SAYING));
    }
}
