package io.github.k8scard.storage;

import io.github.k8scard.delivery.DeliveryKind;
import io.github.k8scard.delivery.DeliveryState;
import io.github.k8scard.delivery.DeliveryTrouble;
import io.github.k8scard.delivery.OtherClocks;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** The deliveries that wait to be tried again: tries them at once, or gives them up where they would come too late. */
public final class WaitingDeliveries {
    static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

    private final Handle handle;

    WaitingDeliveries(Handle handle) {
        this.handle = handle;
    }

    /** Lets everything that waits for another attempt in a channel be tried again now. */
    public void tryNow(long channelId, Instant now) {
        tryNow("channel_id = ?", channelId, now);
    }

    /** The same for a workspace. */
    public void tryNow(String workspaceId, Instant now) {
        tryNow("workspace_id = ?", workspaceId, now);
    }

    private void tryNow(String where, Object key, Instant now) {
        handle.execute("""
                        update delivery
                        set next_attempt_at = ?
                        where state = ? and next_attempt_at > ? and %s
                        """.formatted(where), now, DeliveryState.PENDING, now, key);
    }

    /**
     * Lets everything be tried or looked for now that waits since a clock was ahead, as its wait says nothing. A daily
     * card is not tried before its time.
     */
    public void waitNoLonger(Instant now) {
        // both states in one condition, or no end of the time: H2 would go through all whose outcome stayed unknown
        waitNoLonger(DeliveryState.PENDING, now);
        waitNoLonger(DeliveryState.UNKNOWN, now);
    }

    private void waitNoLonger(DeliveryState state, Instant now) {
        handle.createUpdate("""
                        update delivery
                        set next_attempt_at = coalesce(
                            (select r.due_at
                             from round r
                             where r.id = delivery.round_id and r.daily_date is not null and r.due_at > :now
                               and delivery.kind = :card), :now)
                        where state = :state and next_attempt_at > :latest and next_attempt_at < :ever
                          and coalesce(settled_at, created_at) > :latest""")
                .bind("state", state)
                .bind("card", DeliveryKind.CARD)
                .bind("now", now)
                .bind("latest", OtherClocks.latest(now))
                .bind("ever", EVER)
                .execute();
    }

    /** Gives up a channel's daily cards that wait to be sent. */
    public void giveUpDailyCards(long channelId, DeliveryTrouble why, Instant now) {
        giveUp("r.channel_id = :channelId", update -> update.bind("channelId", channelId), why, now);
    }

    /** Gives up a workspace's daily cards that wait to be sent and were due before an instant. */
    public void giveUpDailyCards(String workspaceId, Instant dueBefore, DeliveryTrouble why, Instant now) {
        giveUp(
                "r.workspace_id = :workspaceId and r.due_at < :dueBefore",
                update -> update.bind("workspaceId", workspaceId).bind("dueBefore", dueBefore),
                why,
                now);
    }

    /** What belongs to the channel or workspace is asked of the round, so that only what waits is looked at. */
    private void giveUp(String which, UnaryOperator<Update> binding, DeliveryTrouble why, Instant now) {
        binding.apply(handle.createUpdate("""
                        update delivery
                        set state = :failed, settled_at = :now, next_attempt_at = null, reason = :reason
                        where state = :pending and kind = :card
                          and exists (
                              select 1
                              from round r
                              where r.id = delivery.round_id and r.daily_date is not null and %s)""".formatted(which)))
                .bind("failed", DeliveryState.FAILED)
                .bind("pending", DeliveryState.PENDING)
                .bind("card", DeliveryKind.CARD)
                .bind("reason", why.words())
                .bind("now", now)
                .execute();
    }
}
