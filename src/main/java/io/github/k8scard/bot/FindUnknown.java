package io.github.k8scard.bot;

import io.github.k8scard.bot.Messenger.Search;
import io.github.k8scard.delivery.Delivery;
import io.github.k8scard.delivery.DeliveryKind;
import io.github.k8scard.delivery.Settlement;
import io.github.k8scard.delivery.UnknownRule;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.Tables;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks in Slack for messages of unknown outcome, where the bot was granted the scope for it. What is found counts as
 * sent. What is not found stays unknown: it is not sent again. A click on a card settles it too.
 */
public final class FindUnknown {
    private static final Logger log = LoggerFactory.getLogger(FindUnknown.class);

    /** Slack: some 50 searches a minute for most apps; others are told to wait after the first. */
    private static final int AT_ONCE = 20;

    /** How long another process leaves it to this one to look. */
    private static final Duration LOOKING = Duration.ofMinutes(1);

    private final Database database;
    private final Installation installation;
    private final Messenger messenger;

    public FindUnknown(Database database, Installation installation, Messenger messenger) {
        this.database = database;
        this.installation = installation;
        this.messenger = messenger;
    }

    /** Looks for what is to be looked for now. */
    public void run(Instant now) {
        boolean more = true;
        for (int i = 0; i < AT_ONCE && more; i++) {
            Optional<Delivery> unknown = installation
                    .workspaceId()
                    .flatMap(workspaceId -> database.inTransaction(tables -> next(tables, workspaceId, now)));
            more = unknown.filter(delivery -> LoggedFields.of(delivery).get(() -> look(delivery, now)))
                    .isPresent();
        }
    }

    private static Optional<Delivery> next(Tables tables, String workspaceId, Instant now) {
        Optional<Delivery> unknown = tables.deliveryQueue().lockUnknown(workspaceId, now);
        unknown.ifPresent(delivery -> tables.deliveryQueue().lookAgain(delivery.id(), Optional.of(now.plus(LOOKING))));
        return unknown;
    }

    /** Whether the next search is worth it. */
    private boolean look(Delivery delivery, Instant now) {
        Instant claimedAt = delivery.claimedAt().orElseThrow();
        Search search = messenger.find(
                delivery.address(), delivery.id(), UnknownRule.earliest(claimedAt), UnknownRule.latest(claimedAt));
        if (search instanceof Search.Found found) {
            prove(delivery, found.ts(), now);
            return true;
        }
        Duration notBefore = Duration.ZERO;
        if (search instanceof Search.NotPossible not) {
            notBefore = not.notBefore();
            log.info("Delivery {} of unknown outcome cannot be looked for in Slack: {}", delivery.id(), not.reason());
        }
        Optional<Instant> again = UnknownRule.nextLook(claimedAt, now, notBefore);
        if (again.isEmpty()) {
            log.warn(
                    "Delivery {} ({} to {}) stays of unknown outcome: it was not found in Slack",
                    delivery.id(),
                    delivery.kind(),
                    delivery.address());
        }
        database.useTransaction(tables -> tables.deliveryQueue().lookAgain(delivery.id(), again));
        return search instanceof Search.NotFound;
    }

    private void prove(Delivery delivery, String ts, Instant now) {
        var sent = Settlement.sent(ts);
        database.useTransaction(tables -> {
            boolean news = tables.deliveryQueue().settle(delivery, sent, now);
            if (news && delivery.kind() == DeliveryKind.CARD) {
                Arrival.known(tables, delivery.roundId().orElseThrow(), now);
            }
        });
        log.info("Delivery {} ({} to {}) was found in Slack", delivery.id(), delivery.kind(), delivery.address());
    }
}
