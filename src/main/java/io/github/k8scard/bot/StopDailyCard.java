package io.github.k8scard.bot;

import io.github.k8scard.channel.Channel;
import io.github.k8scard.delivery.DeliveryTrouble;
import io.github.k8scard.storage.Tables;
import java.time.Instant;

/** Ends a channel's daily card for now or for good. What is posted stays open and closes as planned. */
final class StopDailyCard {
    private StopDailyCard() {}

    /**
     * Stores a channel that is no longer active. A card that still waits for Slack is not sent any more, or it would
     * come late once the channel goes on.
     *
     * @param channel locked
     */
    static void run(Tables tables, Channel channel, Instant now) {
        tables.channels().save(channel);
        tables.waitingDeliveries().giveUpDailyCards(channel.id(), DeliveryTrouble.CARD_STOPPED, now);
    }
}
