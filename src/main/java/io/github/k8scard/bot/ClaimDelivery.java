package io.github.k8scard.bot;

import io.github.k8scard.delivery.Delivery;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.DeliveryClaims.Claim;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Takes the next delivery that may be sent. The database keeps the pace for all processes together; in this one, one
 * thread claims at a time, and the others wait for it. Safe for concurrent use.
 */
final class ClaimDelivery {
    private static final Duration WORTH_WAITING = Duration.ofSeconds(1);

    private final Database database;
    private final Installation installation;
    private final Clock clock;
    private final Clock realTime;
    private volatile boolean stopped;

    /**
     * @param clock the bot's time
     * @param realTime the real time, which Slack's waits run in
     */
    ClaimDelivery(Database database, Installation installation, Clock clock, Clock realTime) {
        this.database = database;
        this.installation = installation;
        this.clock = clock;
        this.realTime = realTime;
    }

    /**
     * Claims what is due; the caller has to send it and to settle it. If the pace lets nothing go yet, this waits for a
     * second at most; what takes longer is found at a later look.
     *
     * @return empty if nothing may be sent now
     */
    synchronized Optional<Delivery> next() {
        Claim claim = attempt();
        while (claim.delivery().isEmpty()
                && claim.freeAt().filter(this::waitedFor).isPresent()) {
            claim = attempt();
        }
        return claim.delivery();
    }

    /** Lets nobody claim anything from now on, not even who waits for it already. */
    void stop() {
        stopped = true;
    }

    /** Whether {@link #stop} was called. What was claimed just before may be in somebody's hands yet. */
    boolean isStopped() {
        return stopped;
    }

    private Claim attempt() {
        return Optional.of(installation)
                .filter(serving -> !stopped)
                .flatMap(Installation::workspaceId)
                .map(workspaceId -> changeOrPost(workspaceId, clock.instant(), realTime.instant()))
                .orElseGet(Claim::nothing);
    }

    /** Changes of messages go first: a closing is what people wait for, and both kinds have a pace of their own. */
    private Claim changeOrPost(String workspaceId, Instant now, Instant realNow) {
        Claim change = database.inTransaction(tables -> tables.deliveryClaims().claimChange(workspaceId, now, realNow));
        if (change.delivery().isPresent()) {
            return change;
        }
        Claim post = database.inTransaction(tables -> tables.deliveryClaims().claimPost(workspaceId, now, realNow));
        return post.delivery().isPresent() ? post : freeFirst(change, post);
    }

    private static Claim freeFirst(Claim change, Claim post) {
        boolean changeFirst = change.freeAt()
                .filter(free -> post.freeAt().filter(free::isAfter).isEmpty())
                .isPresent();
        return changeFirst ? change : post;
    }

    private boolean waitedFor(Instant freeAt) {
        Duration wait = Duration.between(clock.instant(), freeAt);
        if (wait.compareTo(WORTH_WAITING) > 0) {
            return false;
        }
        LockSupport.parkNanos(wait.toNanos());
        return !Thread.currentThread().isInterrupted();
    }
}
