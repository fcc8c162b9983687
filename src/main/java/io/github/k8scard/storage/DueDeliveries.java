package io.github.k8scard.storage;

import io.github.k8scard.delivery.DeliveryKind;
import io.github.k8scard.delivery.DeliveryState;
import io.github.k8scard.delivery.OtherClocks;
import io.github.k8scard.delivery.Pace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * What may be sent now in a workspace, by its number, longest due first; a few of each, since one is claimed at a time.
 */
final class DueDeliveries {
    /** What has been in sending for longer was cut off by a crash, and holds up nothing. */
    private static final Duration CALL_AT_MOST = Duration.ofSeconds(15);

    private final Handle handle;

    DueDeliveries(Handle handle) {
        this.handle = handle;
    }

    /**
     * New messages. Those to a channel that was posted to within the last second, or is being posted to, wait. Each of
     * the two is looked up through an index of its own; in one condition they would cost what was ever sent there.
     */
    List<Long> posts(String workspaceId, Instant now) {
        return due("""
                        select d.id
                        from delivery d
                        where d.workspace_id = :workspaceId and d.state = :pending and d.next_attempt_at <= :now
                          and d.kind in (<kinds>)
                          and (d.channel_id is null or d.channel_id not in (
                              select o.channel_id
                              from delivery o
                              where o.state = :sending and o.claimed_at between :underWay and :ahead
                                and o.kind in (<kinds>) and o.channel_id is not null))
                          and (d.recipient is null or (d.workspace_id, d.recipient) not in (
                              select o.workspace_id, o.recipient
                              from delivery o
                              where o.state = :sending and o.claimed_at between :underWay and :ahead
                                and o.kind in (<kinds>) and o.recipient is not null))
                          and not exists (
                              select 1
                              from delivery o
                              where o.channel_id = d.channel_id and o.settled_at > :paced and o.settled_at <= :ahead
                                and o.id <> d.id and o.kind in (<kinds>))
                          and not exists (
                              select 1
                              from delivery o
                              where o.recipient = d.recipient and o.settled_at > :paced and o.settled_at <= :ahead
                                and o.id <> d.id and o.kind in (<kinds>) and o.workspace_id = :workspaceId)
                        order by d.next_attempt_at, d.id
                        limit 4""", workspaceId, DeliveryKind.posts(), now)
                .bind("sending", DeliveryState.SENDING)
                .bind("paced", now.minus(Pace.BETWEEN_POSTS_TO_A_CHANNEL))
                .bind("underWay", now.minus(CALL_AT_MOST))
                .bind("ahead", OtherClocks.latest(now))
                .mapTo(Long.class)
                .list();
    }

    /** Changes of messages. Those of a message that somebody else is changing wait. */
    List<Long> changes(String workspaceId, Instant now, Instant realNow) {
        return due("""
                        select d.id
                        from delivery d
                        join round r on r.id = d.round_id
                        where d.workspace_id = :workspaceId and d.state = :pending and d.next_attempt_at <= :now
                          and d.kind in (<kinds>) and (r.held_until is null or r.held_until <= :realNow
                                                   or r.held_until > :longest)
                        order by d.next_attempt_at, d.id
                        limit 4""", workspaceId, DeliveryKind.changes(), now)
                .bind("realNow", realNow)
                .bind("longest", realNow.plus(CardMessages.HOLD))
                .mapTo(Long.class)
                .list();
    }

    private Query due(String sql, String workspaceId, List<DeliveryKind> kinds, Instant now) {
        return handle.createQuery(sql)
                .bind("workspaceId", workspaceId)
                .bind("pending", DeliveryState.PENDING)
                .bindList("kinds", kinds.stream().map(Enum::name).toList())
                .bind("now", now);
    }
}
