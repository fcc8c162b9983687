package io.github.k8scard.storage;

import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.delivery.Delivery;
import io.github.k8scard.delivery.DeliveryKind;
import io.github.k8scard.delivery.DeliveryState;
import io.github.k8scard.member.MemberKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** What the bot owes: each message is here before it is sent. */
public final class Deliveries {
    private static final String SELECT = """
            select d.id, d.channel_id, d.workspace_id, coalesce(c.slack_id, d.recipient) as slack_id, d.kind, d.round_id, d.body, d.state, d.created_at,
                   d.deadline, d.attempts, d.claimed_at, d.ts, d.reason
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

    /** Owes the message of a round: the card or its closing. Owing it twice changes nothing. */
    public void owe(
            DeliveryKind kind, String workspaceId, long channelId, long roundId, Instant now, Instant deadline) {
        owe(kind, workspaceId, channelId, null, roundId, null, null, now, deadline);
    }

    /**
     * Owes a channel a message that is rendered when it is sent.
     *
     * @param body what to render
     * @param onceKey what it answers to; owed once for each key
     */
    public void oweOnce(
            DeliveryKind kind,
            String workspaceId,
            long channelId,
            String body,
            String onceKey,
            Instant now,
            Instant deadline) {
        owe(kind, workspaceId, channelId, null, null, body, onceKey, now, deadline);
    }

    /**
     * Owes a channel one line of text.
     *
     * @param text plain text
     * @param onceKey what it answers to; owed once for each key
     */
    public void oweNotice(
            String workspaceId, long channelId, String text, String onceKey, Instant now, Instant deadline) {
        owe(DeliveryKind.NOTICE, workspaceId, channelId, null, null, text, onceKey, now, deadline);
    }

    /**
     * Owes a member one line of text as a direct message.
     *
     * @param text plain text
     * @param onceKey what it answers to; owed once for each key
     */
    public void oweDirectNotice(MemberKey member, String text, String onceKey, Instant now, Instant deadline) {
        owe(DeliveryKind.NOTICE, member.workspaceId(), null, member.id(), null, text, onceKey, now, deadline);
    }

    /**
     * Owes a member a reminder that cards are due; how many is found when it is sent.
     *
     * @param onceKey owed once for each key
     */
    public void oweNudge(MemberKey member, String onceKey, Instant now, Instant deadline) {
        owe(DeliveryKind.NUDGE, member.workspaceId(), null, member.id(), null, null, onceKey, now, deadline);
    }

    private void owe(
            DeliveryKind kind,
            String workspaceId,
            Long channelId,
            String recipient,
            Long roundId,
            String text,
            String onceKey,
            Instant now,
            Instant deadline) {
        int added = handle.createUpdate("""
                        insert into delivery (workspace_id, channel_id, recipient, kind, round_id, body, once_key, state,
                                              created_at, deadline, next_attempt_at, attempts)
                        values (:workspaceId, :channelId, :recipient, :kind, :roundId, :body, :onceKey, :pending,
                                :now, :deadline, :now, 0)
                        on conflict do nothing""")
                .bind("workspaceId", workspaceId)
                .bind("channelId", channelId)
                .bind("recipient", recipient)
                .bind("kind", kind.name())
                .bind("roundId", roundId)
                .bind("body", text)
                .bind("onceKey", onceKey)
                .bind("pending", DeliveryState.PENDING.name())
                .bind("now", now)
                .bind("deadline", deadline)
                .execute();
        if (added > 0) {
            owed.run();
        }
    }

    /** The delivery of a round's card or closing. */
    public Optional<Delivery> ofRound(long roundId, DeliveryKind kind) {
        return handle.createQuery(SELECT + "where d.round_id = :roundId and d.kind = :kind")
                .bind("roundId", roundId)
                .bind("kind", kind.name())
                .map(Deliveries::delivery)
                .findOne();
    }

    /** Whether a round's card is in Slack. */
    public boolean isPosted(long roundId) {
        return ofRound(roundId, DeliveryKind.CARD)
                .filter(card -> card.state() == DeliveryState.SENT)
                .isPresent();
    }

    /** A channel's deliveries that failed or whose outcome is unknown, latest first, three at most. */
    public List<Delivery> troubled(long channelId, Instant since) {
        return handle.createQuery(SELECT + """
                        where d.channel_id = :channelId and d.state in (:failed, :unknown) and d.created_at >= :since
                        order by d.created_at desc
                        limit 3""")
                .bind("channelId", channelId)
                .bind("failed", DeliveryState.FAILED.name())
                .bind("unknown", DeliveryState.UNKNOWN.name())
                .bind("since", since)
                .map(Deliveries::delivery)
                .list();
    }

    public Optional<Delivery> find(long id) {
        return handle.createQuery(SELECT + "where d.id = :id")
                .bind("id", id)
                .map(Deliveries::delivery)
                .findOne();
    }

    private static Delivery delivery(ResultSet row, StatementContext context) throws SQLException {
        long roundId = row.getLong("round_id");
        return new Delivery(
                row.getLong("id"),
                row.getObject("channel_id", Long.class) == null
                        ? OptionalLong.empty()
                        : OptionalLong.of(row.getLong("channel_id")),
                new ChannelAddress(row.getString("workspace_id"), row.getString("slack_id")),
                DeliveryKind.valueOf(row.getString("kind")),
                roundId == 0 ? OptionalLong.empty() : OptionalLong.of(roundId),
                Optional.ofNullable(row.getString("body")),
                DeliveryState.valueOf(row.getString("state")),
                Columns.instant(row, "created_at").orElseThrow(),
                Columns.instant(row, "deadline").orElseThrow(),
                row.getInt("attempts"),
                Columns.instant(row, "claimed_at"),
                Optional.ofNullable(row.getString("ts")),
                Optional.ofNullable(row.getString("reason")));
    }
}
