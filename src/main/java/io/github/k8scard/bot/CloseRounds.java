package io.github.k8scard.bot;

import io.github.k8scard.delivery.Delivery;
import io.github.k8scard.delivery.DeliveryState;
import io.github.k8scard.delivery.Owed;
import io.github.k8scard.delivery.Recipient;
import io.github.k8scard.round.Round;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.Tables;
import io.github.k8scard.threads.LogFields;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes the rounds whose time is up and owes the message that shows how they went. When a round closes was fixed when
 * it was created; this only carries it out. Any number of processes may run it at once.
 */
public final class CloseRounds {
    private static final Logger log = LoggerFactory.getLogger(CloseRounds.class);
    private static final Duration WORTH_SHOWING = Duration.ofDays(7);

    private final Database database;
    private final TellLostCard tellLostCard;

    /** @param tellAdmins told of cards that may not have arrived */
    public CloseRounds(Database database, TellAdmins tellAdmins) {
        this.database = database;
        this.tellLostCard = new TellLostCard(tellAdmins);
    }

    /**
     * Closes every round that was to close by now. One that fails does not hold up the others.
     *
     * @throws SomeFailed if some did
     */
    public void run(Instant now) {
        List<Long> due = database.inTransaction(tables -> tables.rounds().dueToClose(now));
        OneByOne.run(due, roundId -> LogFields.none().round(roundId).run(() -> run(roundId, now)));
    }

    private void run(long roundId, Instant now) {
        try {
            database.useTransaction(tables -> {
                // the card's delivery before the round, as whoever proves that a card has arrived does it: one of the
                // two then sees what the other did, and owes the closing
                Optional<Delivery> card = tables.deliveryQueue().lockCard(roundId);
                tables.rounds()
                        .lockIfOpen(roundId)
                        .ifPresent(round -> LoggedFields.of(round).run(() -> close(tables, round, card, now)));
            });
        } catch (RuntimeException e) {
            log.error("Round {} failed to close; it is tried again in a minute", roundId, e);
            throw e;
        }
    }

    private void close(Tables tables, Round round, Optional<Delivery> owed, Instant now) {
        tables.rounds().close(round.id(), now);
        owed.ifPresent(card -> {
            if (card.state() == DeliveryState.SENT) {
                // first, since it locks the channel, which what is owed refers to
                if (round.daily()) {
                    QuietRule.apply(tables, round, now);
                }
                oweClosing(tables, round, now);
            } else if (card.state() == DeliveryState.UNKNOWN) {
                log.warn(
                        "Round {} in {} has closed, and whether its card arrived was never found out: nobody clicked"
                                + " it. A card can be looked for only with the scopes channels:history and"
                                + " groups:history; doctor says if one is missing.",
                        round.id(),
                        card.address());
                tellLostCard.unknown(tables, round, card, now);
            }
        });
    }

    /** Owes the same once more, since something else is to be shown by now. */
    static void oweClosingAgain(Tables tables, Round round, Instant now) {
        tables.deliveries().closeAgain(round.id(), now, now.plus(WORTH_SHOWING));
        // if it never was
        oweClosing(tables, round, now);
    }

    /** Owes the message that shows how a posted round went. */
    static void oweClosing(Tables tables, Round round, Instant now) {
        tables.deliveries()
                .owe(Owed.closing(
                        new Recipient.InChannel(round.workspaceId(), round.channelId()),
                        round.id(),
                        now,
                        now.plus(WORTH_SHOWING)));
    }
}
