package io.github.k8scard.storage;

import io.github.k8scard.delivery.OtherClocks;
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

    /** A member has opened it. Nothing is kept of a workspace that is being removed. */
    public void opened(MemberKey member, Instant now) {
        int known = handle.execute("""
                        update home
                        set opened_at = ?
                        where workspace_id = ? and member_id = ?""", now, member.workspaceId(), member.id());
        if (known == 0 && new Workspaces(handle).lockIfKept(member.workspaceId())) {
            handle.execute("""
                            insert into home (workspace_id, member_id, opened_at, shown_answers)
                            values (?, ?, ?, ?)
                            on conflict do nothing""", member.workspaceId(), member.id(), now, NEVER_SHOWN);
        }
    }

    /** The mark that Slack gave to what is shown; empty if nothing is. */
    public Optional<String> mark(MemberKey member) {
        return handle.select("""
                        select mark
                        from home
                        where workspace_id = ? and member_id = ? and mark is not null
                        """, member.workspaceId(), member.id())
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
        handle.execute("""
                        update home
                        set shown_answers = ?, mark = coalesce(?, mark)
                        where workspace_id = ? and member_id = ?""", answers, mark, member.workspaceId(), member.id());
    }

    /** Whether a member has opened it lately. */
    public boolean isOpen(MemberKey member, Instant openedSince, Instant now) {
        return handle.createQuery("""
                        select exists (
                            select 1
                            from home
                            where workspace_id = :member.workspaceId and member_id = :member.id
                              and opened_at between :from and :to)""")
                .bindMethods("member", member)
                .bind("from", openedSince)
                .bind("to", OtherClocks.latest(now))
                .mapTo(Boolean.class)
                .one();
    }

    /** The members of a workspace who opened it lately and have answered since it was drawn. */
    public List<MemberKey> stale(String workspaceId, Instant openedSince, Instant now) {
        return handle.select("""
                        select h.workspace_id, h.member_id as id
                        from home h
                        where h.workspace_id = ? and h.opened_at between ? and ?
                          and h.shown_answers <> coalesce((
                              select s.right_count + s.wrong_count + s.revealed_count + s.graded_count
                              from member_score s
                              where s.workspace_id = h.workspace_id and s.member_id = h.member_id), 0)
                        order by h.opened_at""", workspaceId, openedSince, OtherClocks.latest(now))
                .mapTo(MemberKey.class)
                .list();
    }
}
