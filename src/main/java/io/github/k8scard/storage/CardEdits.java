package io.github.k8scard.storage;

import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.CardEdit;
import io.github.k8scard.deck.CardEdit.Edited;
import io.github.k8scard.deck.CardJson;
import io.github.k8scard.deck.EditKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * What people changed of the cards: appended, never changed but for whether all is known to follow, and whether a deck
 * file has caught up.
 */
public final class CardEdits {
    private static final String SELECT = """
            select e.id, e.card_id, e.kind, f.json as file_json, b.json as before_json, n.json as after_json,
                   e.edited_by, e.edited_at, e.caught_up
            from card_edit e
            left join card_text f on f.workspace_id = e.workspace_id and f.hash = e.file_hash
            left join card_text b on b.workspace_id = e.workspace_id and b.hash = e.before_hash
            left join card_text n on n.workspace_id = e.workspace_id and n.hash = e.after_hash
            """;

    private final Handle handle;

    CardEdits(Handle handle) {
        this.handle = handle;
    }

    /** Appends an edit, whose number does not matter yet, and returns it with its number. */
    public CardEdit append(String workspaceId, CardEdit edit) {
        long id = handle.createUpdate("""
                        insert into card_edit (workspace_id, card_id, kind, file_hash, before_hash, after_hash,
                                               edited_by, edited_at)
                        values (:workspaceId, :cardId, :kind, :fileHash, :beforeHash, :afterHash, :by, :at)""")
                .bind("workspaceId", workspaceId)
                .bindMethods(edit)
                .bind("fileHash", kept(workspaceId, edit.inFile()))
                .bind("beforeHash", kept(workspaceId, edit.before()))
                .bind("afterHash", kept(workspaceId, edit.after()))
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        return edit.numbered(id);
    }

    private Optional<String> kept(String workspaceId, Optional<Card> card) {
        return card.map(text -> new CardTexts(handle).keep(workspaceId, text));
    }

    /** Of each card of a workspace that was ever edited the latest edit. */
    public List<CardEdit> latest(String workspaceId) {
        return handle.select(SELECT + """
                        where e.workspace_id = ?
                          and not exists (
                              select 1
                              from card_edit later
                              where later.workspace_id = e.workspace_id and later.card_id = e.card_id
                                and later.id > e.id)
                        order by e.id""", workspaceId).map(CardEdits::edit).list();
    }

    /** All edits of a card, the first one first. */
    public List<CardEdit> ofCard(String workspaceId, String cardId) {
        return handle.select(SELECT + "where e.workspace_id = ? and e.card_id = ? order by e.id", workspaceId, cardId)
                .map(CardEdits::edit)
                .list();
    }

    /** The edits of a workspace that messages and grades may not follow yet, the first one first. */
    public List<CardEdit> toFollow(String workspaceId) {
        return handle.select(SELECT + "where e.followed_at is null and e.workspace_id = ? order by e.id", workspaceId)
                .map(CardEdits::edit)
                .list();
    }

    /** Notes that messages and grades follow an edit. */
    public void followed(long id, Instant now) {
        handle.execute("update card_edit set followed_at = ? where id = ? and followed_at is null", now, id);
    }

    /** Notes that deck files have caught up with some edits. */
    public void caughtUp(List<CardEdit> edits) {
        PlainJdbc.unchanged(
                handle, "update card_edit set caught_up = true where id = ?", edits, (row, edit) -> row.and(edit.id()));
    }

    /**
     * By which it is seen that there are others than those that are known.
     *
     * @param newest the number of the latest edit
     * @param otherwise changes when known ones say something else, since who made them was forgotten
     */
    public record Stamp(long newest, Instant otherwise) {}

    /**
     * The stamp of the edits of a workspace.
     *
     * @param known the number of one that is known, or 0; it is returned if there is none after it. What lies before is
     *     not looked at
     */
    public Stamp stamp(String workspaceId, long known) {
        return handle.select("""
                        select coalesce((
                                   select max(id)
                                   from card_edit
                                   where workspace_id = ? and id > ?), ?) as newest, seen_at
                        from workspace
                        where id = ?""", workspaceId, known, known, workspaceId)
                .map((row, context) -> new Stamp(
                        row.getLong("newest"), Columns.instant(row, "seen_at").orElseThrow()))
                .findOne()
                .orElse(new Stamp(known, Instant.EPOCH));
    }

    /** Changes the stamp if somebody edited a card. Locks what {@link #lock} does. */
    void forgets(String workspaceId, String editor) {
        handle.createUpdate("""
                        update workspace
                        set seen_at = seen_at + interval '0.000001' second
                        where id = :workspaceId
                          and exists (
                              select 1
                              from card_edit e
                              where e.workspace_id = :workspaceId and e.edited_by = :editor)""")
                .bind("workspaceId", workspaceId)
                .bind("editor", editor)
                .execute();
    }

    /**
     * Lets nobody else edit a card of a workspace until the end of the transaction. What was edited before can be seen
     * from then on.
     */
    public void lock(String workspaceId) {
        // locks the row in both databases, and holds nobody up who only refers to it
        handle.execute("update workspace set seen_at = seen_at where id = ?", workspaceId);
    }

    private static CardEdit edit(ResultSet row, StatementContext context) throws SQLException {
        return new CardEdit(
                row.getLong("id"),
                row.getString("card_id"),
                EditKind.valueOf(row.getString("kind")),
                card(row, "file_json"),
                card(row, "before_json"),
                card(row, "after_json"),
                new Edited(
                        row.getString("edited_by"),
                        Columns.instant(row, "edited_at").orElseThrow()),
                row.getBoolean("caught_up"));
    }

    private static Optional<Card> card(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(CardJson::read);
    }
}
