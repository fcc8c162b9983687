package io.github.k8scard.storage;

import io.github.k8scard.board.Standing;
import io.github.k8scard.member.MemberKey;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Sums over answers: the material of leaderboards and of a member's own numbers. */
public final class Scores {
    private static final String SUMS = """
            coalesce(sum(a.points), 0) as points,
            coalesce(sum(case when a.verdict = 'RIGHT' then 1 else 0 end), 0) as right_count,
            coalesce(sum(case when a.verdict = 'WRONG' then 1 else 0 end), 0) as wrong_count,
            coalesce(sum(case when a.verdict = 'REVEALED' then 1 else 0 end), 0) as revealed_count
            """;

    private final Handle handle;

    Scores(Handle handle) {
        this.handle = handle;
    }

    /**
     * What each member earned in a channel's posted rounds, from answers in time. An answer belongs to its round's date.
     *
     * @param from the first date of the window
     * @param to the last date of the window
     */
    public List<Standing> inChannel(long channelId, LocalDate from, LocalDate to) {
        return handle.createQuery("""
                        select a.member_id, coalesce(max(m.name), a.member_id) as name, %s
                        from round r
                        join delivery d on d.round_id = r.id and d.kind = 'CARD' and d.state = 'SENT'
                        join answer a on a.round_id = r.id and a.in_time
                        left join member m on m.workspace_id = a.workspace_id and m.id = a.member_id
                        where r.channel_id = :channelId and r.local_date between :from and :to
                        group by a.member_id""".formatted(SUMS))
                .bind("channelId", channelId)
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> new Standing(
                        row.getString("member_id"),
                        row.getString("name"),
                        row.getInt("points"),
                        row.getInt("right_count"),
                        row.getInt("wrong_count"),
                        row.getInt("revealed_count")))
                .list();
    }

    /** Ids of a workspace's members who left the leaderboards. */
    public Set<String> optedOut(String workspaceId) {
        return new HashSet<>(handle.createQuery("select id from member where workspace_id = :workspaceId and opted_out")
                .bind("workspaceId", workspaceId)
                .mapTo(String.class)
                .list());
    }

    /**
     * Everything a member ever answered, in channels and in practice, in time or not.
     *
     * @param name how the result calls the member
     */
    public Standing ofMember(MemberKey member, String name) {
        return handle.createQuery("""
                        select %s
                        from answer a
                        where a.workspace_id = :workspaceId and a.member_id = :memberId""".formatted(SUMS))
                .bind("workspaceId", member.workspaceId())
                .bind("memberId", member.id())
                .map((row, context) -> new Standing(
                        member.id(),
                        name,
                        row.getInt("points"),
                        row.getInt("right_count"),
                        row.getInt("wrong_count"),
                        row.getInt("revealed_count")))
                .one();
    }
}
