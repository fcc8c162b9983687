package io.github.k8scard.bot;

import io.github.k8scard.channel.Channel;
import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.delivery.Delivery;
import io.github.k8scard.delivery.DeliveryKind;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.Tables;
import io.github.k8scard.words.Mistake;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A member has a board or an extra card posted that certainly did not arrive. Anybody may who could have asked for it
 * anew. It names who asked for it first. Safe for concurrent use.
 */
public final class PostAgain {
    private final Database database;

    public PostAgain(Database database) {
        this.database = database;
    }

    /**
     * Owes the message again, in time for a click or not at all; once, however many click. Asks only the database.
     *
     * @param in the channel that the button is in
     * @throws Mistake if nothing of that number was owed there
     * @throws io.github.k8scard.NotSaved if the database takes longer than {@link RecordAnswer#CLICK_AT_MOST}
     */
    public WhatHolds owe(ChannelAddress in, long deliveryId, Instant now) {
        return database.inTransaction(RecordAnswer.CLICK_AT_MOST, tables -> {
            long channelId =
                    tables.channels().find(in).orElseThrow(PostAgain::unknown).id();
            // so that two extra cards do not both take the last place of a day
            Channel channel = tables.channels().lock(channelId);
            Delivery delivery = found(tables, channelId, deliveryId).orElseThrow(PostAgain::unknown);
            WhatHolds holds = PostAgainRule.of(tables, channel, delivery, now);
            if (holds != WhatHolds.OWED || tables.deliveries().oweAgain(deliveryId, now, deadline(delivery, now))) {
                return holds;
            }
            return PostAgainRule.of(
                    tables, channel, found(tables, channelId, deliveryId).orElseThrow(), now);
        });
    }

    private static Optional<Delivery> found(Tables tables, long channelId, long deliveryId) {
        return tables.deliveries()
                .find(deliveryId)
                .filter(delivery -> delivery.channelId().equals(OptionalLong.of(channelId)));
    }

    private static Instant deadline(Delivery delivery, Instant now) {
        return now.plus(delivery.kind() == DeliveryKind.CARD ? PostExtra.WORTH_POSTING : ShareBoard.WORTH_SHOWING);
    }

    private static Mistake unknown() {
        return new Mistake("I no longer have that message. To see what comes next here, type /k8scard status");
    }
}
