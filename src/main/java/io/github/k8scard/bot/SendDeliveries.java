package io.github.k8scard.bot;

import io.github.k8scard.delivery.Delivery;
import io.github.k8scard.delivery.Outcome;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.DeliveryClaims.Claim;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Sends what is owed. A delivery is claimed in one transaction, sent outside of any, and settled in another; so a crash at
 * any moment leaves it pending, or in sending, and never sends it twice. The database keeps the pace, whatever number of
 * processes run this. Safe for concurrent use.
 */
public final class SendDeliveries implements AutoCloseable {
    private static final Duration A_MOMENT = Duration.ofSeconds(1);
    private static final Duration CALL_AT_MOST = Duration.ofSeconds(30);
    private static final Duration CLAIM_AT_MOST = Duration.ofSeconds(3);

    private final Database database;
    private final Installation installation;
    private final SendMessage sendMessage;
    private final SettleDelivery settleDelivery;
    private final Clock clock;
    private final Clock realTime;
    private final Senders senders = new Senders();

    // one claims at a time in a process; who comes meanwhile leaves a note, so that the claimer looks once more
    private final ReentrantLock claiming = new ReentrantLock();
    private final AtomicBoolean asked = new AtomicBoolean();

    private final InBackground background = new InBackground("sending", this::begin);

    /**
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
        this.database = database;
        this.installation = installation;
        this.sendMessage = new SendMessage(database, messenger, directory, dueCards, clock);
        this.settleDelivery = new SettleDelivery(database, clock);
        this.clock = clock;
        this.realTime = realTime;
        database.afterOwing(background::run);
    }

    /** Begins to send what is due, as fast as the pace allows; returns when nothing more is, or all senders are busy. */
    public void begin() {
        asked.set(true);
        while (asked.get() && claiming.tryLock()) {
            try {
                asked.set(false);
                sendAllDue();
            } finally {
                claiming.unlock();
            }
        }
    }

    /** Sends what is due, and returns when it is settled. */
    public void run() {
        claiming.lock();
        try {
            sendAllDue();
        } finally {
            claiming.unlock();
        }
        senders.awaitIdle(CALL_AT_MOST);
    }

    private void sendAllDue() {
        boolean more = true;
        while (more && senders.take(A_MOMENT)) {
            Claim claim = claimOrGiveBack();
            if (claim.delivery().isPresent()) {
                begin(claim.delivery().get());
            } else {
                more = claim.freeAt().filter(this::waitedFor).isPresent();
            }
        }
    }

    private void begin(Delivery delivery) {
        try {
            senders.begin(() -> send(delivery));
        } catch (RejectedExecutionException stopping) {
            settleDelivery.settle(delivery, new Outcome.NotSent("the process stops", Duration.ZERO));
        }
    }

    /** The sender that was taken is kept for what is claimed only: one that got lost would be missed for ever. */
    private Claim claimOrGiveBack() {
        boolean claimed = false;
        try {
            Claim claim = claim();
            claimed = claim.delivery().isPresent();
            return claim;
        } finally {
            if (!claimed) {
                senders.giveBack();
            }
        }
    }

    private Claim claim() {
        return installation
                .workspaceId()
                .map(workspaceId -> {
                    Instant now = clock.instant();
                    Instant realNow = realTime.instant();
                    Claim change = database.inTransaction(
                            tables -> tables.deliveryClaims().claimChange(workspaceId, now, realNow));
                    return change.delivery().isPresent()
                            ? change
                            : earlier(
                                    change,
                                    database.inTransaction(
                                            tables -> tables.deliveryClaims().claimPost(workspaceId, now, realNow)));
                })
                .orElseGet(Claim::nothing);
    }

    private static Claim earlier(Claim change, Claim post) {
        boolean changeFirst = post.delivery().isEmpty()
                && change.freeAt()
                        .filter(free -> post.freeAt().filter(free::isAfter).isEmpty())
                        .isPresent();
        return changeFirst ? change : post;
    }

    /** Waits for the pace, unless that takes so long that the next look will do. */
    private boolean waitedFor(Instant freeAt) {
        Duration wait = Duration.between(clock.instant(), freeAt);
        if (wait.compareTo(A_MOMENT) > 0) {
            return false;
        }
        LockSupport.parkNanos(wait.toNanos());
        return !Thread.currentThread().isInterrupted();
    }

    private void send(Delivery delivery) {
        if (clock.instant().isAfter(delivery.deadline())) {
            settleDelivery.tooLate(delivery);
        } else {
            settleDelivery.settle(delivery, sendMessage.of(delivery));
        }
    }

    /** Whoever is claiming at this moment settles what it has got, since no sender takes it any more. */
    private void awaitClaimer() {
        try {
            if (claiming.tryLock(CLAIM_AT_MOST.toMillis(), TimeUnit.MILLISECONDS)) {
                claiming.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Claims no more, and lets the calls to Slack that are under way end and be settled. */
    @Override
    public void close() {
        background.close();
        senders.takeNoMore();
        awaitClaimer();
        senders.close();
    }
}
