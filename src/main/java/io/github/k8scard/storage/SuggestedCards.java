package io.github.k8scard.storage;

import io.github.k8scard.curation.SuggestedCard;
import io.github.k8scard.curation.SuggestedCard.SuggestionDecision;
import io.github.k8scard.curation.SuggestionOutcome;
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

/** The cards that members suggest, and what came of them. */
public final class SuggestedCards {
    private static final String SELECT = """
            select s.id, s.workspace_id, s.member_id, t.json, s.named, s.suggested_at, s.outcome, s.decided_by,
                   s.decided_at, s.card_id
            from suggestion s
            join card_text t on t.workspace_id = s.workspace_id and t.hash = s.card_hash
            """;

    private final Handle handle;

    SuggestedCards(Handle handle) {
        this.handle = handle;
    }

    /** Keeps a card that is to be decided on, and returns the number of the suggestion. */
    public long add(MemberKey by, Card card, boolean named, Instant at) {
        return handle.createUpdate("""
                        insert into suggestion (workspace_id, member_id, card_hash, named, suggested_at)
                        values (:by.workspaceId, :by.id, :hash, :named, :at)""")
                .bindMethods("by", by)
                .bind("hash", new CardTexts(handle).keep(by.workspaceId(), card))
                .bind("named", named)
                .bind("at", at)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    /** Those of a workspace that nobody has decided yet, the first one first. */
    public List<SuggestedCard> open(String workspaceId) {
        return handle.select(SELECT + "where s.workspace_id = ? and s.decided_at is null order by s.id", workspaceId)
                .map(SuggestedCards::suggestedCard)
                .list();
    }

    /** One of a workspace, open or not. */
    public Optional<SuggestedCard> find(String workspaceId, long id) {
        return handle.select(SELECT + "where s.id = ? and s.workspace_id = ?", id, workspaceId)
                .map(SuggestedCards::suggestedCard)
                .findOne();
    }

    /**
     * Decides an open one, which stays locked until the transaction ends.
     *
     * @return false if somebody has decided it already; then nothing changes
     */
    public boolean decide(long id, SuggestionDecision decision) {
        return handle.createUpdate("""
                        update suggestion
                        set outcome = :outcome, decided_by = :by, decided_at = :at, card_id = :cardId
                        where id = :id and decided_at is null""").bindMethods(decision).bind("id", id).execute() == 1;
    }

    /**
     * Who is to be named with a card: the member who suggested it, if they want that and are still in the workspace.
     */
    public Optional<MemberKey> authorOf(String workspaceId, String cardId) {
        return PlainJdbc.list(
                        handle,
                        """
                        select s.workspace_id, s.member_id
                        from suggestion s
                        left join member m on m.workspace_id = s.workspace_id and m.id = s.member_id
                        where s.workspace_id = ? and s.card_id = ? and s.named and not coalesce(m.deactivated, false)
                        order by s.id""",
                        arguments -> arguments.and(workspaceId).and(cardId),
                        row -> new MemberKey(row.getString("workspace_id"), row.getString("member_id")))
                .stream()
                .findFirst();
    }

    private static SuggestedCard suggestedCard(ResultSet row, StatementContext context) throws SQLException {
        return new SuggestedCard(
                row.getLong("id"),
                new MemberKey(row.getString("workspace_id"), row.getString("member_id")),
                CardJson.read(row.getString("json")),
                row.getBoolean("named"),
                Columns.instant(row, "suggested_at").orElseThrow(),
                decision(row));
    }

    private static Optional<SuggestionDecision> decision(ResultSet row) throws SQLException {
        Optional<Instant> at = Columns.instant(row, "decided_at");
        return at.isEmpty()
                ? Optional.empty()
                : Optional.of(new SuggestionDecision(
                        SuggestionOutcome.valueOf(row.getString("outcome")),
                        row.getString("decided_by"),
                        at.get(),
                        Optional.ofNullable(row.getString("card_id"))));
    }
}
