package io.github.k8scard.bot;

import io.github.k8scard.channel.Channel;
import io.github.k8scard.storage.Tables;
import java.time.Instant;

/** Ends a channel's daily card for now or for good. What is posted stays open and closes as planned. */
final class StopDailyCard {
    static final String REASON = "the daily card was stopped before it could be sent";
    static final String REASON_FOR_DIGEST = "the daily card was stopped before the digest could be sent";

    private StopDailyCard() {}

    /**
     * Stores a channel that is no longer active. A card that still waits for Slack is not sent any more, or it would
     * come late once the channel goes on.
     *
     * @param channel locked
     */
    static void run(Tables tables, Channel channel, Instant now) {
        tables.channels().save(channel);
        tables.waitingDeliveries().giveUpDailyCards(channel.id(), REASON, now);
    }
}
