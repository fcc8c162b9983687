package io.github.k8scard.bot;

import io.github.k8scard.delivery.Delivery;
import io.github.k8scard.delivery.Settlement;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.Tables;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds deliveries that a crash left in sending. Whether a post reached Slack is then unknown, and it is never blindly
 * sent again; a click on the card proves it. Changes to a message are simply sent again. What waits since a clock was
 * ahead is tried at once.
 */
public final class RecoverDeliveries {
    private static final Logger log = LoggerFactory.getLogger(RecoverDeliveries.class);

    /** Longer than any call to Slack can take. */
    private static final Duration STALE = Duration.ofMinutes(2);

    private final Database database;
    private final DeliveryListener listener;

    /** @param listener told what came of each, once that is stored */
    public RecoverDeliveries(Database database, DeliveryListener listener) {
        this.database = database;
        this.listener = listener;
    }

    public void run(Instant now) {
        database.useTransaction(tables -> tables.waitingDeliveries().waitNoLonger(now));
        Optional<Delivery> settled;
        do {
            settled = database.inTransaction(tables -> next(tables, now));
            settled.ifPresent(delivery -> {
                var settlement = Settlement.afterCrash(delivery.kind(), now);
                listener.settled(delivery.kind(), settlement.state(), settlement.trouble());
            });
        } while (settled.isPresent());
    }

    private static Optional<Delivery> next(Tables tables, Instant now) {
        Optional<Delivery> stale = tables.deliveryQueue().lockStale(now.minus(STALE), now.plus(STALE));
        stale.ifPresent(delivery -> LoggedFields.of(delivery).run(() -> {
            var settlement = Settlement.afterCrash(delivery.kind(), now);
            tables.deliveryQueue().settle(delivery, settlement, now);
            log.warn(
                    "Delivery {} ({} to {}) was cut off while being sent; it is {} now",
                    delivery.id(),
                    delivery.kind(),
                    delivery.address(),
                    settlement.state());
        }));
        return stale;
    }
}
