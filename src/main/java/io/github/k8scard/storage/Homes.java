package io.github.k8scard.storage;

import io.github.k8scard.member.MemberKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Which members look at their Home tab, and what it shows them. */
public final class Homes {
    private static final int NEVER_SHOWN = -1;

    private final Handle handle;

    Homes(Handle handle) {
        this.handle = handle;
    }

    /** A member has opened it. */
    public void opened(MemberKey member, Instant now) {
        handle.createUpdate("""
                        insert into home (workspace_id, member_id, opened_at, shown_answers)
                        values (:workspaceId, :memberId, :now, :neverShown)
                        on conflict do nothing""")
                .bind("workspaceId", member.workspaceId())
                .bind("memberId", member.id())
                .bind("now", now)
                .bind("neverShown", NEVER_SHOWN)
                .execute();
        handle.createUpdate("""
                        update home
                        set opened_at = :now
                        where workspace_id = :workspaceId and member_id = :memberId""")
                .bind("workspaceId", member.workspaceId())
                .bind("memberId", member.id())
                .bind("now", now)
                .execute();
    }

    /** The mark that Slack gave to what is shown; empty if nothing is. */
    public Optional<String> mark(MemberKey member) {
        return handle.createQuery("""
                        select mark
                        from home
                        where workspace_id = :workspaceId and member_id = :memberId and mark is not null""")
                .bind("workspaceId", member.workspaceId())
                .bind("memberId", member.id())
                .mapTo(String.class)
                .findOne();
    }

    /**
     * Notes what is shown now.
     *
     * @param answers how many answers of the member it takes into account
     * @param mark Slack's mark of it, if it is new
     */
    public void shown(MemberKey member, int answers, Optional<String> mark) {
        handle.createUpdate("""
                        update home
                        set shown_answers = :answers, mark = coalesce(:mark, mark)
                        where workspace_id = :workspaceId and member_id = :memberId""")
                .bind("workspaceId", member.workspaceId())
                .bind("memberId", member.id())
                .bind("answers", answers)
                .bind("mark", mark.orElse(null))
                .execute();
    }

    /** The members of a workspace who opened it lately and have answered since it was drawn. */
    public List<MemberKey> stale(String workspaceId, Instant openedSince) {
        return handle.createQuery("""
                        select h.member_id
                        from home h
                        where h.workspace_id = :workspaceId and h.opened_at >= :openedSince
                          and h.shown_answers <> coalesce((
                              select s.right_count + s.wrong_count + s.revealed_count + s.graded_count
                              from member_score s
                              where s.workspace_id = h.workspace_id and s.member_id = h.member_id), 0)
                        order by h.opened_at""")
                .bind("workspaceId", workspaceId)
                .bind("openedSince", openedSince)
                .map((row, context) -> new MemberKey(workspaceId, row.getString("member_id")))
                .list();
    }
}
