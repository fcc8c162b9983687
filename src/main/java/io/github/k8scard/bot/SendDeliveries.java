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
 * moment leaves it pending, or in sending, and never sends it twice. A sender is woken by whatever owes a
 * message, by a timer, and by each sender that has found something to send. Any number of processes may run this. Safe
 * for concurrent use.
 */
public final class SendDeliveries implements AutoCloseable {
    private static final Duration IDLE_WITHIN = Duration.ofMinutes(2);

    private final ClaimDelivery claimDelivery;
    private final SendMessage sendMessage;
    private final SettleDelivery settleDelivery;
    private final Clock clock;
    private final Senders senders = new Senders(this::sendAllDue);

    /**
     * @param tellAdmins told of cards that are not sent
     * @param clock the bot's time
     * @param realTime the real time, which Slack's waits run in
     */
    public SendDeliveries(
            Database database,
            Installation installation,
            SendMessage sendMessage,
            TellAdmins tellAdmins,
            Clock clock,
            Clock realTime) {
        this(database, installation, sendMessage, tellAdmins, clock, realTime, DeliveryListener.UNHEARD);
    }

    /**
     * The same.
     *
     * @param listener is told what came of each attempt
     */
    public SendDeliveries(
            Database database,
            Installation installation,
            SendMessage sendMessage,
            TellAdmins tellAdmins,
            Clock clock,
            Clock realTime,
            DeliveryListener listener) {
        this.claimDelivery = new ClaimDelivery(database, installation, clock, realTime);
        this.sendMessage = sendMessage;
        this.settleDelivery = new SettleDelivery(database, tellAdmins, clock, listener);
        this.clock = clock;
    }

    /** Begins to send what is due, as fast as the pace allows, and returns at once. */
    public void begin() {
        senders.wake();
    }

    /** Sends what is due, and returns when it is settled, or after two minutes of real time. */
    public void run() {
        begin();
        senders.awaitIdle(IDLE_WITHIN);
    }

    /** What each sender does: while one waits for Slack, the next one looks for more. */
    private void sendAllDue() {
        Optional<Delivery> next = claimDelivery.next();
        while (next.isPresent()) {
            begin();
            var delivery = next.get();
            LoggedFields.of(delivery).run(() -> send(delivery));
            next = claimDelivery.next();
        }
    }

    private void send(Delivery delivery) {
        if (claimDelivery.isStopped()) {
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
        claimDelivery.stop();
        senders.close();
    }
}
