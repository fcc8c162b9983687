package io.github.k8scard.bot;

import io.github.k8scard.calendar.Lateness;
import io.github.k8scard.delivery.Delivery;
import io.github.k8scard.delivery.DeliveryKind;
import io.github.k8scard.delivery.Outcome;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.round.Round;
import io.github.k8scard.round.Tally;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.Tables;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the one call that a delivery is, from what the database says at that moment. Safe for concurrent use. */
final class SendMessage {
    private static final Logger log = LoggerFactory.getLogger(SendMessage.class);
    private static final int PREPARED_AT_MOST = 5;

    private final Database database;
    private final Messenger messenger;
    private final Directory directory;
    private final Clock clock;

    SendMessage(Database database, Messenger messenger, Directory directory, Clock clock) {
        this.database = database;
        this.messenger = messenger;
        this.directory = directory;
        this.clock = clock;
    }

    /** Everything up to the call itself may fail without Slack having seen anything. */
    Outcome of(Delivery delivery) {
        Supplier<Outcome> call;
        try {
            call = prepared(delivery);
        } catch (RuntimeException e) {
            log.error("Delivery {} could not be prepared; it is tried again", delivery.id(), e);
            return new Outcome.NotSent("it could not be prepared: " + e, Duration.ZERO, PREPARED_AT_MOST);
        }
        return call.get();
    }

    private Supplier<Outcome> prepared(Delivery delivery) {
        if (delivery.kind() == DeliveryKind.NOTICE) {
            String text = delivery.text().orElseThrow();
            return () -> messenger.say(delivery.address(), text);
        }
        if (delivery.kind() == DeliveryKind.NUDGE) {
            String text = delivery.text().orElseThrow();
            return () -> messenger.nudge(delivery.address(), text);
        }
        return database.inTransaction(tables -> {
            Round round = round(tables, delivery);
            return delivery.kind() == DeliveryKind.CARD
                    ? card(delivery, markedIfLate(tables, round), askedByName(tables, round))
                    : closing(
                            delivery,
                            round,
                            tables.answers().tally(round.id(), round.order().size()),
                            tables.deliveries()
                                    .ofRound(round.id(), DeliveryKind.CARD)
                                    .flatMap(Delivery::ts)
                                    .orElseThrow());
        });
    }

    /** A daily card can be created in time and still be late, if Slack was away. */
    private Round markedIfLate(Tables tables, Round round) {
        boolean lateNow =
                round.daily() && clock.instant().isAfter(round.createdAt().plus(Lateness.GRACE));
        if (!lateNow || round.late()) {
            return round;
        }
        tables.rounds().markLate(round.id());
        return tables.rounds().find(round.id()).orElseThrow();
    }

    private Supplier<Outcome> card(Delivery delivery, Round round, Optional<String> askedBy) {
        return () -> messenger.postCard(delivery.address(), round, askedBy);
    }

    private Supplier<Outcome> closing(Delivery delivery, Round round, Tally tally, String ts) {
        return () -> messenger.closeCard(delivery.address(), ts, round, tally);
    }

    private Optional<String> askedByName(Tables tables, Round round) {
        return round.askedBy().map(id -> directory.nameOf(tables, new MemberKey(round.workspaceId(), id)));
    }

    private static Round round(Tables tables, Delivery delivery) {
        return tables.rounds().find(delivery.roundId().orElseThrow()).orElseThrow();
    }
}
