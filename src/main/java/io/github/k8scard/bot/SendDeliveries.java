package io.github.k8scard.bot;

import io.github.k8scard.delivery.Delivery;
import io.github.k8scard.delivery.DeliveryKind;
import io.github.k8scard.delivery.DeliveryState;
import io.github.k8scard.delivery.Outcome;
import io.github.k8scard.delivery.RefusalScope;
import io.github.k8scard.delivery.Settlement;
import io.github.k8scard.round.Round;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.Tables;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is owed. A delivery is claimed in one transaction, sent outside of any, and settled in another; so a crash at
 * any moment leaves it pending, or in sending, and never sends it twice. Several processes may run it at once.
 */
public final class SendDeliveries implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(SendDeliveries.class);
    private static final int AT_ONCE = 4;
    private static final Duration RUN_AT_MOST = Duration.ofSeconds(30);

    /** With what the timers have waited before, longer than any call to Slack can take. */
    private static final Duration END_WITHIN = Duration.ofSeconds(12);

    private final Database database;
    private final JoinWorkspace joinWorkspace;
    private final SendMessage sendMessage;
    private final Clock clock;
    private final Object claiming = new Object();
    private final ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE, task -> {
        var thread = new Thread(task, "sender");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * @param clock the bot's time
     */
    public SendDeliveries(
            Database database, JoinWorkspace joinWorkspace, Messenger messenger, Directory directory, Clock clock) {
        this.database = database;
        this.joinWorkspace = joinWorkspace;
        this.sendMessage = new SendMessage(database, messenger, directory, clock);
        this.clock = clock;
    }

    /**
     * Sends what is due and returns when each of it is settled; one call at a time. What a slow Slack leaves over is sent by
     * the next run, so that nothing is claimed long before it is sent.
     */
    public void run(Instant now) {
        joinWorkspace.workspaceId().ifPresent(workspaceId -> run(workspaceId, now));
    }

    private void run(String workspaceId, Instant now) {
        var running = new ArrayList<Future<?>>();
        for (int i = 0; i < AT_ONCE; i++) {
            running.add(senders.submit(() -> drain(workspaceId, now)));
        }
        for (Future<?> sender : running) {
            try {
                sender.get();
            } catch (ExecutionException e) {
                log.error("Sending stopped; what is left is sent with the next run", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Claims no more, and lets the calls to Slack that are under way end and be settled. */
    @Override
    public void close() {
        senders.shutdown();
        try {
            if (!senders.awaitTermination(END_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                log.warn("Slack has not answered yet; what is being sent will be of unknown outcome");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void drain(String workspaceId, Instant began) {
        while (!senders.isShutdown() && clock.instant().isBefore(began.plus(RUN_AT_MOST))) {
            Instant now = clock.instant();
            Optional<Delivery> claimed = claimNext(workspaceId, now);
            if (claimed.isEmpty()) {
                return;
            }
            Delivery delivery = claimed.get();
            if (now.isAfter(delivery.deadline())) {
                settle(delivery, Settlement.tooLate(), false);
            } else {
                attempt(delivery);
            }
        }
    }

    /** One claim at a time: two at once would not see each other's and both post to one channel. */
    private Optional<Delivery> claimNext(String workspaceId, Instant now) {
        synchronized (claiming) {
            return database.inTransaction(tables -> tables.deliveryQueue().claimNext(workspaceId, now));
        }
    }

    private void attempt(Delivery delivery) {
        Outcome outcome = sendMessage.of(delivery);
        // the call took time, and a wait that Slack asks for begins when its answer arrives
        var settlement = Settlement.of(delivery.attempt(clock.instant()), outcome);
        boolean channelGone = outcome instanceof Outcome.Refused refused && refused.scope() == RefusalScope.CHANNEL;
        settle(delivery, settlement, channelGone);
    }

    private void settle(Delivery delivery, Settlement settlement, boolean channelGone) {
        if (settlement.state() != DeliveryState.SENT) {
            log.warn(
                    "Delivery {} ({} to {}) is {}: {}",
                    delivery.id(),
                    delivery.kind(),
                    delivery.address(),
                    settlement.state(),
                    settlement.reason().orElse(""));
        }
        Instant now = clock.instant();
        database.useTransaction(tables -> {
            tables.deliveryQueue().settle(delivery.id(), settlement, now);
            if (channelGone && delivery.channelId().isPresent()) {
                SuspendChannel.run(tables, delivery.channelId().getAsLong(), SuspendChannel.Reason.REFUSED, now);
            }
            if (delivery.kind() == DeliveryKind.CARD && settlement.state() == DeliveryState.SENT) {
                Round round = round(tables, delivery);
                // it may have closed while its card was on the way
                if (round.closedAt().isPresent()) {
                    CloseRounds.oweClosing(tables, round, now);
                }
            }
        });
    }

    private static Round round(Tables tables, Delivery delivery) {
        return tables.rounds().find(delivery.roundId().orElseThrow()).orElseThrow();
    }
}
