package io.github.k8scard.storage;

import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.delivery.Delivery;
import io.github.k8scard.delivery.DeliveryKind;
import io.github.k8scard.delivery.DeliveryProgress;
import io.github.k8scard.delivery.DeliveryState;
import io.github.k8scard.delivery.DeliveryTrouble;
import io.github.k8scard.delivery.OtherClocks;
import io.github.k8scard.delivery.Owed;
import io.github.k8scard.delivery.Recipient;
import io.github.k8scard.member.MemberKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** What the bot owes: each message is here before it is sent. */
public final class Deliveries {
    private static final String SELECT = """
            select d.id, d.channel_id, d.workspace_id, d.recipient, coalesce(c.slack_id, d.recipient) as slack_id,
                   d.kind, d.round_id, d.body, d.once_key, d.created_at, d.deadline, d.state, d.attempts, d.claimed_at,
                   d.ts, d.reason
            from delivery d
            left join channel c on c.id = d.channel_id
            """;

    private final Handle handle;
    private final Runnable owed;

    /**
     * @param owed told when something is owed that was not owed before
     */
    Deliveries(Handle handle, Runnable owed) {
        this.handle = handle;
        this.owed = owed;
    }

    /** For reading. */
    Deliveries(Handle handle) {
        this(handle, () -> {});
    }

    /** Owes a message. What is owed already, for the same round and kind or the same once-key, is not owed again. */
    public void owe(Owed message) {
        int added = handle.createUpdate("""
                        insert into delivery (workspace_id, channel_id, recipient, kind, round_id, body, once_key,
                                              state, created_at, deadline, next_attempt_at, attempts)
                        values (:to.workspaceId, :to.channelId, :to.memberId, :kind, :roundId, :body, :onceKey,
                                :pending, :since, :deadline, :since, 0)
                        on conflict do nothing""")
                .bindMethods(message)
                .bind("pending", DeliveryState.PENDING)
                .execute();
        if (added > 0) {
            owed.run();
        }
    }

    /**
     * Owes a message again that certainly did not arrive.
     *
     * @return false if that does not hold any more; then nothing changes
     */
    public boolean oweAgain(long id, Instant now, Instant deadline) {
        int changed = handle.execute(
                """
                update delivery
                set state = ?, next_attempt_at = ?, settled_at = ?, deadline = ?, reason = ?
                where id = ? and state = ?""",
                DeliveryState.PENDING,
                now,
                now,
                deadline,
                DeliveryTrouble.NOT_YET.words(),
                id,
                DeliveryState.FAILED);
        if (changed > 0) {
            owed.run();
        }
        return changed > 0;
    }

    /**
     * Owes the closing of a round again, since it shows something else by now. Whoever is sending it finds its claim
     * gone; who would claim it waits until the transaction has ended, and so sends the new state. A message that can no
     * longer be changed is left alone.
     */
    public void closeAgain(long roundId, Instant now, Instant deadline) {
        // one more attempt, so that one that is under way does not settle what somebody claims from now on
        int changed = handle.createUpdate("""
                        update delivery
                        set state = :pending, attempts = attempts + 1, next_attempt_at = :now, deadline = :deadline,
                            claimed_at = null, settled_at = null, ts = null, reason = null
                        where round_id = :roundId and kind = :closing and state in (<again>)""")
                .bind("pending", DeliveryState.PENDING)
                .bind("now", now)
                .bind("deadline", deadline)
                .bind("roundId", roundId)
                .bind("closing", DeliveryKind.CLOSING)
                .bindList("again", DeliveryQueue.names(DeliveryState.repeatable()))
                .execute();
        if (changed > 0) {
            owed.run();
        }
    }

    /** A channel's boards that came to something since an instant, or of which nothing is known yet. */
    public List<Delivery> boardsSince(long channelId, Instant since) {
        // two look-ups in an index, where one condition would go through all that was ever sent there
        return Stream.of(
                        handle.select(
                                SELECT + "where d.channel_id = ? and d.settled_at >= ? and d.kind = ?",
                                channelId,
                                since,
                                DeliveryKind.BOARD),
                        handle.select(
                                SELECT + "where d.channel_id = ? and d.settled_at is null and d.kind = ?",
                                channelId,
                                DeliveryKind.BOARD))
                .flatMap(boards -> boards.map(Deliveries::delivery).list().stream())
                .toList();
    }

    /** The delivery of a round's card or closing. */
    public Optional<Delivery> ofRound(long roundId, DeliveryKind kind) {
        return handle.select(SELECT + "where d.round_id = ? and d.kind = ?", roundId, kind)
                .map(Deliveries::delivery)
                .findOne();
    }

    /** Whether a round's card is in Slack. */
    public boolean isPosted(long roundId) {
        return PlainJdbc.list(
                        handle,
                        "select exists (select 1 from posted_round where id = ?)",
                        arguments -> arguments.and(roundId),
                        row -> row.getBoolean(1))
                .get(0);
    }

    /** A channel's deliveries that failed or whose outcome is unknown, latest first, three at most. */
    public List<Delivery> troubled(long channelId, Instant since, Instant now) {
        return handle.select(
                        SELECT + """
                        where d.channel_id = ? and d.state in (?, ?) and d.created_at between ? and ?
                          and d.settled_at >= ?
                        order by d.created_at desc
                        limit 3""",
                        channelId,
                        DeliveryState.FAILED,
                        DeliveryState.UNKNOWN,
                        since,
                        OtherClocks.latest(now),
                        since)
                .map(Deliveries::delivery)
                .list();
    }

    public Optional<Delivery> find(long id) {
        return handle.select(SELECT + "where d.id = ?", id)
                .map(Deliveries::delivery)
                .findOne();
    }

    private static Delivery delivery(ResultSet row, StatementContext context) throws SQLException {
        long roundId = row.getLong("round_id");
        var owed = new Owed(
                DeliveryKind.valueOf(row.getString("kind")),
                recipient(row),
                roundId == 0 ? OptionalLong.empty() : OptionalLong.of(roundId),
                Optional.ofNullable(row.getString("body")),
                Optional.ofNullable(row.getString("once_key")),
                Columns.instant(row, "created_at").orElseThrow(),
                Columns.instant(row, "deadline").orElseThrow());
        var progress = new DeliveryProgress(
                DeliveryState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                Columns.instant(row, "claimed_at"),
                Optional.ofNullable(row.getString("ts")),
                Optional.ofNullable(row.getString("reason")).flatMap(DeliveryTrouble::stored));
        var address = new ChannelAddress(row.getString("workspace_id"), row.getString("slack_id"));
        return new Delivery(row.getLong("id"), owed, address, progress);
    }

    private static Recipient recipient(ResultSet row) throws SQLException {
        String workspaceId = row.getString("workspace_id");
        long channelId = row.getLong("channel_id");
        return row.wasNull()
                ? new Recipient.Directly(new MemberKey(workspaceId, row.getString("recipient")))
                : new Recipient.InChannel(workspaceId, channelId);
    }
}
