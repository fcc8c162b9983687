package io.github.k8scard.storage;

import io.github.k8scard.curation.Decision;
import io.github.k8scard.curation.Flag;
import io.github.k8scard.curation.FlagReason;
import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.CardJson;
import io.github.k8scard.member.MemberKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** What members say is the matter with cards, and what came of it. */
public final class Flags {
    private final Handle handle;

    Flags(Handle handle) {
        this.handle = handle;
    }

    /**
     * A flag that is kept.
     *
     * @param outcome what came of it; empty while it is open
     */
    public record KeptFlag(Optional<Decision> outcome) {}

    /**
     * What somebody decided about a card.
     *
     * @param by the Slack user who did
     * @param seen the card as somebody saw it who had flagged it
     */
    public record PastDecision(Decision decision, String by, Card seen) {}

    /**
     * Keeps a flag.
     *
     * @param seen the card as the member saw it
     * @return false if the member has flagged that text before; then nothing changes
     */
    public boolean add(MemberKey member, Card seen, FlagReason reason, String words, Instant now) {
        return handle.createUpdate("""
                                insert into flag (workspace_id, card_id, card_hash, member_id, reason, words,
                                                  flagged_at)
                                values (:member.workspaceId, :cardId, :hash, :member.id, :reason, :words, :now)
                                on conflict do nothing""")
                        .bindMethods("member", member)
                        .bind("cardId", seen.id())
                        .bind("hash", new CardTexts(handle).keep(member.workspaceId(), seen))
                        .bind("reason", reason)
                        .bind("words", words)
                        .bind("now", now)
                        .execute()
                > 0;
    }

    /** A member's flag of a text of a card. */
    public Optional<KeptFlag> find(MemberKey member, Card seen) {
        return handle.select("""
                        select outcome
                        from flag
                        where workspace_id = :workspaceId and card_id = :cardId and card_hash = :hash
                          and member_id = :id""")
                .bindMethods(member)
                .bind("cardId", seen.id())
                .bind("hash", CardJson.fingerprint(seen))
                .map((row, context) -> new KeptFlag(
                        Optional.ofNullable(row.getString("outcome")).map(Decision::valueOf)))
                .findOne();
    }

    /** The ids of the cards of a workspace that have an open flag, longest flagged first. */
    public List<String> openCards(String workspaceId) {
        return handle.select("""
                        select card_id, min(id) as first_id
                        from flag
                        where workspace_id = ? and decided_at is null
                        group by card_id
                        order by first_id""", workspaceId)
                .map((row, context) -> row.getString("card_id"))
                .list();
    }

    /** The open flags of a card, the first one first. */
    public List<Flag> open(String workspaceId, String cardId) {
        return handle.select("""
                        select f.id, f.workspace_id, f.member_id, f.reason, f.words, t.json
                        from flag f
                        join card_text t on t.workspace_id = f.workspace_id and t.hash = f.card_hash
                        where f.workspace_id = ? and f.card_id = ? and f.decided_at is null
                        order by f.id""", workspaceId, cardId).map(Flags::flag).list();
    }

    /**
     * Keeps what came of all open flags of a card.
     *
     * @return those that were open until now; of two decisions at once the first one gets them
     */
    public List<Flag> decide(String cardId, Decision decision, MemberKey by, Instant now) {
        return open(by.workspaceId(), cardId).stream()
                .filter(flag -> decide(flag, decision, by, now))
                .toList();
    }

    private boolean decide(Flag flag, Decision decision, MemberKey by, Instant now) {
        return handle.execute("""
                        update flag
                        set outcome = ?, decided_by = ?, decided_at = ?
                        where id = ? and decided_at is null""", decision, by.id(), now, flag.id()) > 0;
    }

    /**
     * What was decided last about a card.
     *
     * @param since what was decided before does not count
     */
    public Optional<PastDecision> lastDecision(String workspaceId, String cardId, Instant since) {
        return handle.select("""
                        select f.outcome, f.decided_by, t.json
                        from flag f
                        join card_text t on t.workspace_id = f.workspace_id and t.hash = f.card_hash
                        where f.workspace_id = ? and f.card_id = ? and f.decided_at >= ?
                        order by f.decided_at desc, f.id desc
                        limit 1""", workspaceId, cardId, since)
                .map((row, context) -> new PastDecision(
                        Decision.valueOf(row.getString("outcome")),
                        row.getString("decided_by"),
                        CardJson.read(row.getString("json"))))
                .findOne();
    }

    private static Flag flag(ResultSet row, StatementContext context) throws SQLException {
        return new Flag(
                row.getLong("id"),
                new MemberKey(row.getString("workspace_id"), row.getString("member_id")),
                CardJson.read(row.getString("json")),
                FlagReason.valueOf(row.getString("reason")),
                row.getString("words"));
    }
}
