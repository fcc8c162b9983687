package io.github.k8scard.bot;

import io.github.k8scard.delivery.Delivery;
import io.github.k8scard.delivery.DeliveryKind;
import io.github.k8scard.delivery.Outcome;
import io.github.k8scard.round.Round;
import io.github.k8scard.storage.CardMessages;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.DeliveryClaims.CountClaim;
import io.github.k8scard.storage.Tables;
import io.github.k8scard.threads.LogFields;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the number of answers shown by open rounds up to date, one update per round however many have clicked. What is
 * stale is derived from the answers, so nothing is queued and a restart loses nothing: counts are no deliveries, but
 * claimed under the same pace, and sent in the thread of the timer. Any number of processes may run it at once: one of
 * them changes a message, the others leave it alone.
 */
public final class UpdateCounts {
    private static final Logger log = LoggerFactory.getLogger(UpdateCounts.class);

    /** It runs every five seconds, here and in other processes; timers are not exact. */
    private static final Duration BETWEEN_COUNTS = Duration.ofSeconds(4);

    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(15);

    /** How long the count of a channel that refuses it is left alone; the bot may be invited back. */
    private static final Duration ONCE_BACK = CardMessages.LONGEST_PUT_OFF;

    private final Database database;
    private final Installation installation;
    private final Messenger messenger;
    private final Directory directory;
    private final Clock realTime;

    /**
     * @param realTime the real time, which calls to Slack run in
     */
    public UpdateCounts(
            Database database, Installation installation, Messenger messenger, Directory directory, Clock realTime) {
        this.database = database;
        this.installation = installation;
        this.messenger = messenger;
        this.directory = directory;
        this.realTime = realTime;
    }

    /** Shows as many counts as the pace allows, the stalest first. */
    public void run(Instant now) {
        installation.workspaceId().ifPresent(workspaceId -> {
            Instant countedBefore = now.minus(BETWEEN_COUNTS);
            List<Long> stale = database.inTransaction(
                    tables -> tables.cardMessages().withStaleCount(workspaceId, countedBefore, realTime.instant()));
            for (long roundId : stale) {
                var claim = database.inTransaction(tables -> tables.deliveryClaims()
                        .claimCount(workspaceId, roundId, now, countedBefore, realTime.instant()));
                if (claim == CountClaim.LATER) {
                    return;
                }
                if (claim == CountClaim.TAKEN) {
                    LogFields.none().workspace(workspaceId).round(roundId).run(() -> update(roundId, now));
                }
            }
        });
    }

    /** @param text the fingerprint of the card's text */
    private record CountedCard(String text, CardShown card, Delivery delivery) {}

    private void update(long roundId, Instant now) {
        var shown = database.inTransaction(tables -> {
            // before the card: if that is mended in between, the message is changed once too often instead of not at
            // all
            String text = tables.cardMessages().text(roundId);
            Round round = tables.rounds().find(roundId).orElseThrow();
            return new CountedCard(
                    text,
                    CardShown.read(tables, directory, round, now),
                    tables.deliveries().ofRound(roundId, DeliveryKind.CARD).orElseThrow());
        });
        Outcome outcome = messenger.showCount(
                shown.delivery().address(), shown.delivery().ts().orElseThrow(), shown.card());
        database.useTransaction(tables -> settle(tables, shown, outcome, now));
    }

    private void settle(Tables tables, CountedCard shown, Outcome outcome, Instant now) {
        long roundId = shown.card().round().id();
        var messages = tables.cardMessages();
        if (outcome instanceof Outcome.Unknown unknown) {
            // it may still arrive: the message is held until it cannot, and then counted again
            log.warn("The count of round {} may or may not be shown: {}", roundId, unknown.reason());
            return;
        }
        messages.release(roundId);
        if (outcome instanceof Outcome.NotSent notSent) {
            log.warn("The count of round {} is not shown yet: {}", roundId, notSent.reason());
            Duration wait = notSent.notBefore().compareTo(AFTER_A_FAILURE) < 0 ? AFTER_A_FAILURE : notSent.notBefore();
            messages.setCountedAt(roundId, now.plus(wait.compareTo(ONCE_BACK) > 0 ? ONCE_BACK : wait));
            return;
        }
        if (outcome instanceof Outcome.Refused refused) {
            log.warn("The count of round {} is not shown: Slack says {}", roundId, refused.code());
            refused(tables, shown, refused, now);
        } else {
            messages.setShownCount(roundId, shown.text(), shown.card().answered());
        }
    }

    private static void refused(Tables tables, CountedCard shown, Outcome.Refused refused, Instant now) {
        long roundId = shown.card().round().id();
        var messages = tables.cardMessages();
        switch (refused.scope()) {
            case MESSAGE ->
                messages.setShownCount(roundId, shown.text(), shown.card().answered());
            case FROZEN, DELETED -> messages.leaveAlone(roundId);
            case CHANNEL, INSTALLATION -> messages.setCountedAt(roundId, now.plus(ONCE_BACK));
        }
        SettleDelivery.heed(tables, shown.delivery(), refused, now, now);
    }
}
