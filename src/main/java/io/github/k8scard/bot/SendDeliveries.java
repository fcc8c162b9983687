package io.github.k8scard.bot;

import io.github.k8scard.delivery.Delivery;
import io.github.k8scard.delivery.Outcome;
import io.github.k8scard.storage.Database;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Sends what is owed. A delivery is {@linkplain ClaimDelivery claimed} in one transaction,
 * {@linkplain SendMessage sent} outside of any, and {@linkplain SettleDelivery settled} in another; so a crash at any
 * moment leaves it pending, or in sending, and never sends it twice. Any number of processes may run this. Safe for
 * concurrent use.
 */
public final class SendDeliveries implements AutoCloseable {
    private static final Duration CALLS_AT_MOST = Duration.ofSeconds(30);

    private final ClaimDelivery claimDelivery;
    private final SendMessage sendMessage;
    private final SettleDelivery settleDelivery;
    private final Clock clock;
    private final Senders senders = new Senders(this::sendAllDue);
    private volatile boolean stopping;

    /**
     * Sends from now on whatever this process owes, as soon as it is stored.
     *
     * @param clock the bot's time
     * @param realTime the real time, which Slack's waits run in
     */
    public SendDeliveries(
            Database database,
            Installation installation,
            Messenger messenger,
            Directory directory,
            DueCards dueCards,
            Clock clock,
            Clock realTime) {
        this.claimDelivery = new ClaimDelivery(database, installation, clock, realTime);
        this.sendMessage = new SendMessage(database, messenger, directory, dueCards, clock);
        this.settleDelivery = new SettleDelivery(database, clock);
        this.clock = clock;
        database.afterOwing(this::begin);
    }

    /** Begins to send what is due, as fast as the pace allows, and returns at once. */
    public void begin() {
        senders.wake();
    }

    /** Sends what is due, and returns when it is settled, or after 30 seconds. */
    public void run() {
        begin();
        senders.awaitIdle(CALLS_AT_MOST);
    }

    /** What each sender does: while one waits for Slack, the next one looks for more. */
    private void sendAllDue() {
        Optional<Delivery> next = next();
        while (next.isPresent()) {
            begin();
            send(next.get());
            next = next();
        }
    }

    private Optional<Delivery> next() {
        return stopping ? Optional.empty() : claimDelivery.next();
    }

    private void send(Delivery delivery) {
        if (stopping) {
            settleDelivery.settle(delivery, new Outcome.NotSent("the process stops", Duration.ZERO));
        } else if (clock.instant().isAfter(delivery.deadline())) {
            settleDelivery.tooLate(delivery);
        } else {
            settleDelivery.settle(delivery, sendMessage.of(delivery));
        }
    }

    /** Claims no more, and lets the calls to Slack that are under way end and be settled. */
    @Override
    public void close() {
        stopping = true;
        senders.close();
    }
}
