package io.github.k8scard.bot;

import io.github.k8scard.channel.ChannelState;
import io.github.k8scard.delivery.Delivery;
import io.github.k8scard.delivery.DeliveryKind;
import io.github.k8scard.delivery.DeliveryState;
import io.github.k8scard.delivery.DeliveryTrouble;
import io.github.k8scard.delivery.Outcome;
import io.github.k8scard.delivery.Owed;
import io.github.k8scard.delivery.RefusalScope;
import io.github.k8scard.delivery.Settlement;
import io.github.k8scard.round.Round;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.Tables;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stores what came of an attempt to send, and what follows from it. Safe for concurrent use. */
final class SettleDelivery {
    private static final Logger log = LoggerFactory.getLogger(SettleDelivery.class);
    private static final Duration WORTH_REPLYING = Duration.ofDays(1);

    private final Database database;
    private final TellLostCard tellLostCard;
    private final Clock clock;
    private final DeliveryListener listener;

    SettleDelivery(Database database, TellAdmins tellAdmins, Clock clock, DeliveryListener listener) {
        this.database = database;
        this.tellLostCard = new TellLostCard(tellAdmins);
        this.clock = clock;
        this.listener = listener;
    }

    /** A delivery was tried. */
    void settle(Delivery delivery, Outcome outcome) {
        // the call took time, and a wait that Slack asks for begins when its answer arrives
        Instant now = clock.instant();
        store(delivery, Settlement.of(delivery.attempt(now), outcome), outcome, now);
    }

    /** A delivery was claimed after its deadline. */
    void tooLate(Delivery delivery) {
        store(delivery, Settlement.tooLate(), new Outcome.NotSent("it was too late", Duration.ZERO), clock.instant());
    }

    /** What Slack has done is known only here until it is stored, so that a database that hiccups is asked again. */
    private void store(Delivery delivery, Settlement settlement, Outcome outcome, Instant now) {
        Optional<Settlement> stored = Retry.untilDone(
                () -> database.inTransaction(tables -> store(tables, delivery, settlement, outcome, now)));
        stored.ifPresent(settled -> listener.settled(delivery.kind(), settled.state(), settled.trouble()));
        stored.filter(settled -> settled.state() != DeliveryState.SENT)
                .ifPresent(settled -> log.warn(
                        "Delivery {} ({} to {}) is {}: {}",
                        delivery.id(),
                        delivery.kind(),
                        delivery.address(),
                        settled.state(),
                        settled.details()));
    }

    /**
     * What was stored; empty if somebody else has settled it, who may be changing the message by now. Then nothing may
     * follow from it here.
     */
    private Optional<Settlement> store(
            Tables tables, Delivery delivery, Settlement settlement, Outcome outcome, Instant now) {
        Settlement stored = unlessStopped(tables, delivery, settlement);
        if (!tables.deliveryQueue().settle(delivery, stored, now)) {
            return Optional.empty();
        }
        if (delivery.kind().isRepeatable() && !(outcome instanceof Outcome.Unknown)) {
            tables.cardMessages().release(delivery.roundId().orElseThrow());
        }
        follow(tables, delivery, stored, outcome, now);
        return Optional.of(stored);
    }

    /** A daily card that could not be sent while its channel was stopped would come late once the channel goes on. */
    private static Settlement unlessStopped(Tables tables, Delivery delivery, Settlement settlement) {
        boolean daily = settlement.state() == DeliveryState.PENDING
                && delivery.kind() == DeliveryKind.CARD
                && tables.rounds()
                        .find(delivery.roundId().orElseThrow())
                        .orElseThrow()
                        .daily();
        boolean stopped = daily
                && tables.channels().lock(delivery.channelId().orElseThrow()).state() != ChannelState.ACTIVE;
        return stopped ? Settlement.notWanted(DeliveryTrouble.CARD_STOPPED) : settlement;
    }

    private void follow(Tables tables, Delivery delivery, Settlement settlement, Outcome outcome, Instant now) {
        if (delivery.kind() == DeliveryKind.CARD && settlement.state() == DeliveryState.SENT) {
            Arrival.known(tables, delivery.roundId().orElseThrow(), now);
        }
        if (delivery.kind() == DeliveryKind.CARD && settlement.state() == DeliveryState.FAILED) {
            Round round = tables.rounds().find(delivery.roundId().orElseThrow()).orElseThrow();
            settlement.trouble().ifPresent(why -> tellLostCard.failed(tables, round, delivery, why, now));
        }
        if (outcome instanceof Outcome.Refused refused) {
            heed(tables, delivery, refused, delivery.claimedAt().orElse(now), now);
            if (refused.scope() == RefusalScope.FROZEN && delivery.kind() == DeliveryKind.CLOSING) {
                tables.deliveries()
                        .owe(Owed.result(
                                delivery.owed().to(), delivery.roundId().orElseThrow(), now, now.plus(WORTH_REPLYING)));
            }
        }
    }

    /**
     * What a refusal means for more than the message: the channel is suspended, or everything in the workspace stops.
     *
     * @param calledAt since when the call was under way
     */
    static void heed(Tables tables, Delivery delivery, Outcome.Refused refused, Instant calledAt, Instant now) {
        if (refused.scope() == RefusalScope.CHANNEL && delivery.channelId().isPresent()) {
            SuspendChannel.run(
                    tables, delivery.channelId().getAsLong(), SuspendChannel.SuspensionReason.REFUSED, calledAt, now);
        }
        if (refused.scope() == RefusalScope.INSTALLATION) {
            LeaveWorkspace.run(tables, delivery.address().workspaceId(), refused.code());
        }
    }
}
