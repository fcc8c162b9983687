package io.github.k8scard.storage;

import io.github.k8scard.member.MemberKey;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Where a member has left their name on what concerns all: cards asked for, flags, suggestions, edits, messages. There
 * is no index by member for these, so that none has to be kept for a question that is asked once a year: each query
 * looks at a span of numbers, and whoever asks goes from span to span. Workspaces are compared in a {@code case}, since
 * an index by them would lead through all of a workspace for each span.
 */
public final class OwnTraces {
    private final Handle handle;

    OwnTraces(Handle handle) {
        this.handle = handle;
    }

    /**
     * Numbers that rows have.
     *
     * @param after all are above this
     * @param upTo and none is above this
     */
    public record NumberSpan(long after, long upTo) {}

    /** Rows that are numbered in one row of numbers. */
    public enum TraceRows {
        ROUNDS("round"),
        DELIVERIES("delivery"),
        FLAGS("flag"),
        SUGGESTIONS("suggestion"),
        EDITS("card_edit");

        private final String table;

        TraceRows(String table) {
            this.table = table;
        }
    }

    /**
     * Where to look next, in whichever workspace. Numbers that no row has are passed over at once: a restored database
     * leaves out millions of them.
     *
     * @param after what was looked at already; 0 to begin
     * @param numbers how many the span is to have
     * @return a span that begins with the next row; empty if there is none
     */
    public Optional<NumberSpan> next(TraceRows rows, long after, int numbers) {
        // by workspace there is no index for it, and the next of all is read by key
        return handle.select("select id from %s where id > ? order by id limit 1".formatted(rows.table), after)
                .mapTo(Long.class)
                .findOne()
                .map(first -> new NumberSpan(first - 1, first - 1 + numbers));
    }

    /** Cards that the member had posted to a channel. */
    public List<OwnRow> rounds(MemberKey member, NumberSpan span) {
        return rows(member, span, """
                select r.created_at as asked_for_at, c.slack_id as channel, r.card_id as card
                from round r
                left join channel c on c.id = r.channel_id
                where r.id > ? and r.id <= ? and case when r.workspace_id = ? then r.asked_by end = ?
                order by r.id""");
    }

    /** Flags that the member raised. */
    public List<OwnRow> flags(MemberKey member, NumberSpan span) {
        return rows(member, span, """
                select f.flagged_at, f.card_id as card, t.json, f.reason, f.words, f.outcome, f.decided_at
                from flag f
                left join card_text t on t.workspace_id = f.workspace_id and t.hash = f.card_hash
                where f.id > ? and f.id <= ? and case when f.workspace_id = ? then f.member_id end = ?
                order by f.id""");
    }

    /** Decisions of the member on flags: not whose they were, nor what those said. */
    public List<OwnRow> flagsDecided(MemberKey member, NumberSpan span) {
        return rows(member, span, """
                select f.decided_at, f.card_id as card, f.outcome
                from flag f
                where f.id > ? and f.id <= ? and case when f.workspace_id = ? then f.decided_by end = ?
                order by f.id""");
    }

    /** Cards that the member wrote. */
    public List<OwnRow> suggestions(MemberKey member, NumberSpan span) {
        return rows(member, span, """
                select s.suggested_at, t.json, s.named as named_as_author, s.outcome, s.decided_at,
                       s.card_id as became_card
                from suggestion s
                left join card_text t on t.workspace_id = s.workspace_id and t.hash = s.card_hash
                where s.id > ? and s.id <= ? and case when s.workspace_id = ? then s.member_id end = ?
                order by s.id""");
    }

    /** Decisions of the member on cards that members wrote. */
    public List<OwnRow> suggestionsDecided(MemberKey member, NumberSpan span) {
        return rows(member, span, """
                select s.decided_at, s.outcome, s.card_id as became_card
                from suggestion s
                where s.id > ? and s.id <= ? and case when s.workspace_id = ? then s.decided_by end = ?
                order by s.id""");
    }

    /** What the member changed of cards. */
    public List<OwnRow> edits(MemberKey member, NumberSpan span) {
        return rows(member, span, """
                select e.edited_at, e.card_id as card, e.kind, t.json
                from card_edit e
                left join card_text t
                    on t.workspace_id = e.workspace_id and t.hash = coalesce(e.after_hash, e.before_hash)
                where e.id > ? and e.id <= ? and case when e.workspace_id = ? then e.edited_by end = ?
                order by e.id""");
    }

    /** Messages to the member, such as reminders: when, and what became of them. */
    public List<OwnRow> messages(MemberKey member, NumberSpan span) {
        return rows(member, span, """
                select d.created_at, d.kind, d.state, d.settled_at
                from delivery d
                where d.id > ? and d.id <= ? and case when d.workspace_id = ? then d.recipient end = ?
                order by d.id""");
    }

    /** Leaderboards that the member shared: a board's body begins with who shares it. */
    public List<OwnRow> shared(MemberKey member, NumberSpan span) {
        return OwnRow.list(
                handle,
                """
                select d.created_at as shared_at, c.slack_id as channel, d.state
                from delivery d
                left join channel c on c.id = d.channel_id
                where d.id > ? and d.id <= ? and case when d.workspace_id = ? then d.kind end = 'BOARD'
                  and d.body like ?
                order by d.id""",
                arguments -> arguments
                        .and(span.after())
                        .and(span.upTo())
                        .and(member.workspaceId())
                        .and(member.id() + " %"));
    }

    private List<OwnRow> rows(MemberKey member, NumberSpan span, String sql) {
        return OwnRow.list(
                handle,
                sql,
                arguments -> arguments
                        .and(span.after())
                        .and(span.upTo())
                        .and(member.workspaceId())
                        .and(member.id()));
    }
}
