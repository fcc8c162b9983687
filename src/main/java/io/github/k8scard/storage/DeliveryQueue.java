package io.github.k8scard.storage;

import io.github.k8scard.delivery.Delivery;
import io.github.k8scard.delivery.DeliveryKind;
import io.github.k8scard.delivery.DeliveryState;
import io.github.k8scard.delivery.Settlement;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What is sent next, and what became of it: the changes of a delivery's state. */
public final class DeliveryQueue {
    private static final int LONGEST_REASON = 500;

    /** Slack: one message a second in each channel. */
    private static final Duration BETWEEN_POSTS = Duration.ofSeconds(1);

    /** What has been in sending for longer was cut off by a crash, and holds up nothing. */
    private static final Duration CALL_AT_MOST = Duration.ofSeconds(15);

    // They are read first and locked one by one, since H2 locks every row that it sorts, not only the first.
    private static final int CLAIMANTS_AT_ONCE = 16;

    private final Handle handle;
    private final Deliveries deliveries;

    DeliveryQueue(Handle handle) {
        this.handle = handle;
        this.deliveries = new Deliveries(handle);
    }

    /**
     * Claims the delivery of a workspace that has been due longest: it is {@link DeliveryState#SENDING} once the transaction commits,
     * and nobody else gets it. Posts to a channel come one after the other and at least a second apart.
     */
    public Optional<Delivery> claimNext(String workspaceId, Instant now) {
        Optional<Long> due = handle
                .createQuery("""
                        select id
                        from delivery d
                        where workspace_id = :workspaceId and state = :pending and next_attempt_at <= :now
                          and (kind = :closing or not exists (
                              select 1
                              from delivery o
                              where (o.channel_id = d.channel_id or o.recipient = d.recipient) and o.id <> d.id and o.kind <> :closing
                                and (o.state = :sending and o.claimed_at > :underWay or o.settled_at > :paced)))
                        order by next_attempt_at, id
                        limit :claimants""")
                .bind("workspaceId", workspaceId)
                .bind("pending", DeliveryState.PENDING.name())
                .bind("sending", DeliveryState.SENDING.name())
                .bind("closing", DeliveryKind.CLOSING.name())
                .bind("now", now)
                .bind("paced", now.minus(BETWEEN_POSTS))
                .bind("underWay", now.minus(CALL_AT_MOST))
                .bind("claimants", CLAIMANTS_AT_ONCE)
                .mapTo(Long.class)
                .list()
                .stream()
                .filter(this::lockPending)
                .findFirst();
        due.ifPresent(id -> handle.createUpdate("""
                        update delivery
                        set state = :sending, attempts = attempts + 1, claimed_at = :now
                        where id = :id""")
                .bind("sending", DeliveryState.SENDING.name())
                .bind("now", now)
                .bind("id", id)
                .execute());
        return due.flatMap(deliveries::find);
    }

    private boolean lockPending(long id) {
        return handle.createQuery("""
                        select id
                        from delivery
                        where id = :id and state = :pending
                        for update skip locked""")
                .bind("id", id)
                .bind("pending", DeliveryState.PENDING.name())
                .mapTo(Long.class)
                .findOne()
                .isPresent();
    }

    /** Whether anything is being sent or waits for another attempt. */
    public boolean anyUnsettled() {
        return handle.createQuery("""
                        select exists (select 1 from delivery where state in (:pending, :sending))""")
                .bind("pending", DeliveryState.PENDING.name())
                .bind("sending", DeliveryState.SENDING.name())
                .mapTo(Boolean.class)
                .one();
    }

    /**
     * Stores how an attempt went. Changes nothing if the delivery is no longer being sent, since a click may have proved
     * it meanwhile.
     */
    public void settle(long id, Settlement settlement, Instant now) {
        handle.createUpdate("""
                        update delivery
                        set state = :state, settled_at = :now, next_attempt_at = :nextAttemptAt, ts = :ts,
                            reason = :reason
                        where id = :id and state = :sending""")
                .bind("id", id)
                .bind("state", settlement.state().name())
                .bind("now", now)
                .bind("nextAttemptAt", settlement.nextAttemptAt().orElse(null))
                .bind("ts", settlement.ts().orElse(null))
                .bind("reason", settlement.reason().map(DeliveryQueue::cut).orElse(null))
                .bind("sending", DeliveryState.SENDING.name())
                .execute();
    }

    /**
     * A delivery that has been in sending since before an instant, locked until the transaction ends.
     *
     * @param claimedBefore longer ago than any call can take
     */
    public Optional<Delivery> lockStale(Instant claimedBefore) {
        return handle.createQuery("""
                        select id
                        from delivery
                        where state = :sending and claimed_at < :claimedBefore
                        limit 1
                        for update skip locked""")
                .bind("sending", DeliveryState.SENDING.name())
                .bind("claimedBefore", claimedBefore)
                .mapTo(Long.class)
                .findOne()
                .flatMap(deliveries::find);
    }

    /**
     * A click on a card proves that it was posted.
     *
     * @param ts the clicked message
     * @return whether that was news
     */
    public boolean prove(long roundId, String ts, Instant now) {
        return handle.createUpdate("""
                        update delivery
                        set state = :sent, settled_at = :now, ts = :ts, reason = null
                        where round_id = :roundId and kind = :card and state in (:sending, :unknown)""")
                        .bind("sent", DeliveryState.SENT.name())
                        .bind("sending", DeliveryState.SENDING.name())
                        .bind("unknown", DeliveryState.UNKNOWN.name())
                        .bind("card", DeliveryKind.CARD.name())
                        .bind("roundId", roundId)
                        .bind("ts", ts)
                        .bind("now", now)
                        .execute()
                == 1;
    }

    /** Owes a message again that was sent, or is being sent, and may have been overwritten. Only for repeatable kinds. */
    public void repeat(long roundId, DeliveryKind kind, Instant now) {
        handle.createUpdate("""
                        update delivery
                        set state = :pending, next_attempt_at = :now
                        where round_id = :roundId and kind = :kind and state in (:sending, :sent)""")
                .bind("pending", DeliveryState.PENDING.name())
                .bind("sending", DeliveryState.SENDING.name())
                .bind("sent", DeliveryState.SENT.name())
                .bind("roundId", roundId)
                .bind("kind", kind.name())
                .bind("now", now)
                .execute();
    }

    private static String cut(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }
}
