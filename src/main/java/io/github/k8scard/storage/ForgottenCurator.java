package io.github.k8scard.storage;

import io.github.k8scard.deck.CardJson;
import io.github.k8scard.member.MemberKey;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** What a member who is forgotten did for the cards: what they changed of cards stays, and what they suggested goes. */
final class ForgottenCurator {
    private static final List<String> DECIDED = List.of("flag", "suggestion");

    private final Handle handle;
    private final MemberKey member;

    ForgottenCurator(Handle handle, MemberKey member) {
        this.handle = handle;
        this.member = member;
    }

    void remove() {
        Map<String, String> texts = PlainJdbc.map(
                handle,
                """
                select distinct t.hash, t.json
                from suggestion s
                join card_text t on t.workspace_id = s.workspace_id and t.hash = s.card_hash
                where s.workspace_id = ? and s.member_id = ?""",
                arguments -> arguments.and(member.workspaceId()).and(member.id()),
                row -> row.getString(2));
        handle.execute(
                "delete from suggestion where workspace_id = ? and member_id = ?", member.workspaceId(), member.id());
        texts.forEach((hash, json) -> removeUnused(hash, CardJson.read(json).id()));
        DECIDED.forEach(table -> handle.execute(
                "update %s set decided_by = ? where workspace_id = ? and decided_by = ?".formatted(table),
                MemberKey.FORGOTTEN,
                member.workspaceId(),
                member.id()));
        handle.execute(
                "update card_edit set edited_by = ? where workspace_id = ? and edited_by = ?",
                MemberKey.FORGOTTEN,
                member.workspaceId(),
                member.id());
    }

    /** What was suggested is the member's own words, unless it has become a card. */
    private void removeUnused(String hash, String cardId) {
        handle.createUpdate("""
                        delete from card_text
                        where workspace_id = :workspaceId and hash = :hash
                          and not exists (
                              select 1
                              from suggestion s
                              where s.workspace_id = :workspaceId and s.card_hash = :hash)
                          and not exists (
                              select 1
                              from card_edit e
                              where e.workspace_id = :workspaceId
                                and (e.file_hash = :hash or e.before_hash = :hash or e.after_hash = :hash))
                          and not exists (
                              select 1
                              from channel c
                              join round r on r.channel_id = c.id and r.card_id = :cardId
                              where c.workspace_id = :workspaceId and r.card_hash = :hash)
                          and not exists (
                              select 1
                              from showing s
                              where s.workspace_id = :workspaceId and s.card_id = :cardId and s.card_hash = :hash)
                          and not exists (
                              select 1
                              from flag f
                              where f.workspace_id = :workspaceId and f.card_id = :cardId and f.card_hash = :hash)
                          and not exists (
                              select 1
                              from answer a
                              where a.workspace_id = :workspaceId and a.card_id = :cardId and a.card_hash = :hash)
                        """)
                .bind("workspaceId", member.workspaceId())
                .bind("hash", hash)
                .bind("cardId", cardId)
                .execute();
    }
}
