package io.github.k8scard.storage;

import io.github.k8scard.member.MemberKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Takes a member out of every table. What has to stay, such as an answer to a channel's card, stays with a mark in the
 * place of the member, which is another one in each answer, so that nobody can tell whose answers belong together.
 */
public final class ForgottenMembers {
    /** Rows that are the member's own, found by workspace and member. */
    private static final List<String> OWN = List.of("home", "memory", "member_score", "flag", "showing");

    /** The same in each channel. */
    private static final List<String> OWN_IN_CHANNELS = List.of("departure", "streak", "daily_score", "total_score");

    private static final String IN_CHANNELS = """
            delete from %s
            where channel_id in (select id from channel where workspace_id = ?) and member_id = ?""";

    private final Handle handle;

    ForgottenMembers(Handle handle) {
        this.handle = handle;
    }

    /**
     * Where a member is found, which takes the longer the more is stored, so that it is looked for before anything is
     * locked.
     */
    public static final class FoundMember {
        private final MemberKey member;
        private final ForgottenTraces.Traces traces;
        private final Set<String> cards;

        private FoundMember(MemberKey member, ForgottenTraces.Traces traces, Set<String> cards) {
            this.member = member;
            this.traces = traces;
            this.cards = cards;
        }
    }

    /** Looks for a member, and locks nothing. */
    public FoundMember find(MemberKey member) {
        return new FoundMember(
                member, ForgottenTraces.find(handle, member), new ForgottenAnswers(handle, member).cards());
    }

    /**
     * The rounds whose closed message names a member, or will, as one who was right or as the author of the card:
     * those that are open, and those closed since an instant, in order.
     */
    public List<Long> roundsNaming(MemberKey member, Instant closedSince) {
        return handle.createQuery("""
                        select r.id
                        from channel c
                        join round r on r.channel_id = c.id and r.local_date >= :from
                        join answer a on a.round_id = r.id and a.member_id = :member.id and a.in_time
                        left join regrade g on g.answer_id = a.id
                        where c.workspace_id = :member.workspaceId and coalesce(r.closed_at, :since) >= :since
                          and coalesce(g.verdict, a.verdict) = 'RIGHT'
                        union
                        select r.id
                        from suggestion s
                        join channel c on c.workspace_id = s.workspace_id
                        join round r on r.channel_id = c.id and r.card_id = s.card_id and r.local_date >= :from
                        where s.workspace_id = :member.workspaceId and s.member_id = :member.id and s.named
                          and coalesce(r.closed_at, :since) >= :since
                        order by 1""")
                .bindMethods("member", member)
                .bind("since", closedSince)
                .bind("from", LocalDate.ofInstant(closedSince, ZoneOffset.MIN).minus(OutdatedTexts.OPEN_AT_MOST))
                .mapTo(Long.class)
                .list();
    }

    /**
     * Removes a member. Locks the member, their memory, {@link CountPosition}, their sums, memory that came in between,
     * and the edits of cards, in this order.
     *
     * @return how many answers stay without the member
     */
    public int remove(FoundMember found) {
        MemberKey member = found.member;
        // in the order in which clicks lock what is theirs: one that is under way is stored before, or begins anew
        handle.execute("delete from member where workspace_id = ? and id = ?", member.workspaceId(), member.id());
        Set<String> cards = new HashSet<>(found.cards);
        cards.addAll(lockMemory(member));
        CountPosition.lock(handle);
        // a row to lock, so that whoever answers for the first time waits at it, too
        handle.execute("""
                        insert into member_score (workspace_id, member_id, points, right_count, wrong_count,
                                                  revealed_count, graded_count)
                        values (?, ?, 0, 0, 0, 0, 0)
                        on conflict do nothing""", member.workspaceId(), member.id());
        handle.select("""
                        select points
                        from member_score
                        where workspace_id = ? and member_id = ?
                        for update""", member.workspaceId(), member.id())
                .mapTo(Integer.class)
                .findOne();
        cards.addAll(lockMemory(member));
        int kept = new ForgottenAnswers(handle, member).remove(List.copyOf(cards));
        // whoever edits a card locks this, and then what is flagged
        new CardEdits(handle).forgets(member.workspaceId(), member.id());
        // whoever tells somebody something locks this first
        own("curator", member);
        OWN.forEach(table -> own(table, member));
        OWN_IN_CHANNELS.forEach(
                table -> handle.execute(IN_CHANNELS.formatted(table), member.workspaceId(), member.id()));
        ForgottenTraces.remove(handle, found.traces);
        return kept;
    }

    private List<String> lockMemory(MemberKey member) {
        return handle.select("""
                        select card_id
                        from memory
                        where workspace_id = ? and member_id = ?
                        order by card_id
                        for update""", member.workspaceId(), member.id())
                .mapTo(String.class)
                .list();
    }

    private void own(String table, MemberKey member) {
        handle.execute(
                "delete from %s where workspace_id = ? and member_id = ?".formatted(table),
                member.workspaceId(),
                member.id());
    }
}
