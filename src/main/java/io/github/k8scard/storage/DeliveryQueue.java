package io.github.k8scard.storage;

import io.github.k8scard.delivery.Delivery;
import io.github.k8scard.delivery.DeliveryKind;
import io.github.k8scard.delivery.DeliveryState;
import io.github.k8scard.delivery.DeliveryTrouble;
import io.github.k8scard.delivery.Settlement;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What became of what was claimed, and what is still open: the changes of a delivery's state after its claim. */
public final class DeliveryQueue {
    private final Handle handle;
    private final Deliveries deliveries;

    DeliveryQueue(Handle handle) {
        this.handle = handle;
        this.deliveries = new Deliveries(handle);
    }

    /** Whether anything is being sent, or is to be tried again by an instant. */
    public boolean anyUnsettled(Instant by) {
        return handle.select("""
                        select exists (select 1 from delivery where state = ?)
                            or exists (select 1 from delivery where state = ? and next_attempt_at <= ?)
                        """, DeliveryState.SENDING, DeliveryState.PENDING, by)
                .mapTo(Boolean.class)
                .one();
    }

    /**
     * How many deliveries in a state wait for something: to be sent, or to be looked for. Those whose outcome stayed
     * unknown wait for nothing.
     *
     * @param atMost not counted further
     */
    public long countWaiting(DeliveryState state, int atMost) {
        return handle.select("""
                        select count(*)
                        from (select 1 from delivery where state = ? and next_attempt_at < ? limit ?) waiting
                        """, state, WaitingDeliveries.EVER, atMost)
                .mapTo(Long.class)
                .one();
    }

    /**
     * How many deliveries are being sent.
     *
     * @param atMost not counted further
     */
    public long countSending(int atMost) {
        return handle.select("""
                        select count(*)
                        from (select 1 from delivery where state = ? limit ?) sending
                        """, DeliveryState.SENDING, atMost)
                .mapTo(Long.class)
                .one();
    }

    /** When the delivery was due that should be sent before all others; empty if none is to be sent. */
    public Optional<Instant> firstDue() {
        return handle.select("select min(next_attempt_at) from delivery where state = ?", DeliveryState.PENDING)
                .mapTo(Instant.class)
                .findOne();
    }

    /**
     * Stores how the latest attempt of a delivery went. Changes nothing if that is settled already: a click may have
     * proved it, or somebody gave it up as cut off. An attempt given up as unknown may still turn out to be sent.
     *
     * @return whether it was news
     */
    public boolean settle(Delivery delivery, Settlement settlement, Instant now) {
        return handle.createUpdate("""
                        update delivery
                        set state = :state, settled_at = :now, next_attempt_at = :nextAttemptAt, ts = :ts,
                            reason = :reason
                        where id = :id and attempts = :attempts and state in (<before>)""")
                        .bind("id", delivery.id())
                        .bind("attempts", delivery.attempts())
                        .bindMethods(settlement)
                        .bindList("before", names(settlement.state().before()))
                        .bind("now", now)
                        .bind("reason", settlement.trouble().map(DeliveryTrouble::words))
                        .execute()
                == 1;
    }

    /**
     * A delivery that has been in sending for longer than any call can take, or since a clock was ahead, locked until
     * the transaction ends.
     *
     * @param claimedBefore longer ago than any call can take
     * @param claimedAfter later than any clock that is right can say
     */
    public Optional<Delivery> lockStale(Instant claimedBefore, Instant claimedAfter) {
        return handle.select("""
                        select id
                        from delivery
                        where state = ? and (claimed_at < ? or claimed_at > ?)
                        limit 1
                        for update skip locked""", DeliveryState.SENDING, claimedBefore, claimedAfter)
                .mapTo(Long.class)
                .findOne()
                .flatMap(deliveries::find);
    }

    /**
     * A delivery to a channel whose outcome is unknown and which is to be looked for now, locked until the transaction
     * ends. A channel's history does not hold the replies in its threads, so that a result is not looked for.
     */
    public Optional<Delivery> lockUnknown(String workspaceId, Instant now) {
        return handle.select("""
                        select id
                        from delivery
                        where workspace_id = ? and state = ? and next_attempt_at <= ?
                          and channel_id is not null and kind <> ?
                        order by next_attempt_at, id
                        limit 1
                        for update skip locked""", workspaceId, DeliveryState.UNKNOWN, now, DeliveryKind.RESULT)
                .mapTo(Long.class)
                .findOne()
                .flatMap(deliveries::find);
    }

    /** The delivery of a round's card, locked until the transaction ends. */
    public Optional<Delivery> lockCard(long roundId) {
        return handle.select("""
                        select id
                        from delivery
                        where round_id = ? and kind = ?
                        for update""", roundId, DeliveryKind.CARD)
                .mapTo(Long.class)
                .findOne()
                .flatMap(deliveries::find);
    }

    /** When to look next for a delivery whose outcome is unknown; empty for never again. */
    public void lookAgain(long id, Optional<Instant> at) {
        handle.execute("""
                        update delivery
                        set next_attempt_at = ?
                        where id = ? and state = ?""", at, id, DeliveryState.UNKNOWN);
    }

    /**
     * A click on a card proves that it was posted, even one that Slack said it had not posted.
     *
     * @param ts the clicked message
     * @return whether that was news
     */
    public boolean prove(long roundId, String ts, Instant now) {
        return handle.createUpdate("""
                        update delivery
                        set state = :sent, settled_at = :now, ts = :ts, next_attempt_at = null, reason = null
                        where round_id = :roundId and kind = :card and state in (<before>)""")
                        .bind("sent", DeliveryState.SENT)
                        .bindList("before", names(DeliveryState.provable()))
                        .bind("card", DeliveryKind.CARD)
                        .bind("roundId", roundId)
                        .bind("ts", ts)
                        .bind("now", now)
                        .execute()
                == 1;
    }

    static List<String> names(Collection<DeliveryState> states) {
        return states.stream().map(Enum::name).toList();
    }
}
