package io.github.k8scard.storage;

import io.github.k8scard.member.MemberKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Compares the sums with the answers that they stand for, and sets right what differs. Reads every answer. */
public final class ScoreAudit {
    private static final String RECOUNTED = """
            a.points as points,
            case when a.verdict = 'RIGHT' then 1 else 0 end as right_count,
            case when a.verdict = 'WRONG' then 1 else 0 end as wrong_count,
            case when a.verdict = 'REVEALED' then 1 else 0 end as revealed_count,
            case when a.verdict = 'SELF_GRADED' then 1 else 0 end as graded_count,
            1 as answers
            """;

    /** The answers that count for a channel, of members who are not forgotten. */
    private static final String COUNTING = """
            (select r.workspace_id, r.channel_id, r.local_date, a.member_id, coalesce(g.points, a.points) as points,
                    coalesce(g.verdict, a.verdict) as verdict
             from answer a
             join posted_round r on r.id = a.round_id
             left join regrade g on g.answer_id = a.id
             where a.in_time and a.member_id not like '~%')""";

    /** All their answers as they count. */
    private static final String EVERY = """
            (select a.workspace_id, a.member_id, coalesce(g.points, a.points) as points,
                    coalesce(g.verdict, a.verdict) as verdict
             from answer a
             left join regrade g on g.answer_id = a.id
             where a.member_id not like '~%')""";

    private static final String LACKING = """
            sum(points) as points, sum(right_count) as right_count, sum(wrong_count) as wrong_count,
            sum(revealed_count) as revealed_count, sum(graded_count) as graded_count, sum(answers) as answers
            """;

    private static final String WRONG = """
            sum(points) <> 0 or sum(right_count) <> 0 or sum(wrong_count) <> 0
            or sum(revealed_count) <> 0 or sum(graded_count) <> 0 or sum(answers) = 0
            """;

    private final Handle handle;
    private final SumsRows rows;

    ScoreAudit(Handle handle) {
        this.handle = handle;
        this.rows = new SumsRows(handle);
    }

    /** One member's sums that are not what the answers say. */
    public static final class Difference {
        private final SumsRows.Key key;
        private final Sums lacking;
        private final boolean answered;

        private Difference(SumsRows.Key key, Sums lacking, boolean answered) {
            this.key = key;
            this.lacking = lacking;
            this.answered = answered;
        }

        /** For the operator: whose sums, where and when, and by how much they are off. */
        @Override
        public String toString() {
            return "member " + key.member().id() + ", "
                    + (key.channelId().isPresent()
                            ? "channel " + key.channelId().getAsLong()
                            : "everything") + ", "
                    + key.date().map(LocalDate::toString).orElse("all dates") + ": " + lacking.points() + " points, "
                    + lacking.right() + " right, " + lacking.wrong() + " wrong, " + lacking.revealed() + " revealed, "
                    + lacking.graded() + " self-graded to add" + (answered ? "" : "; there are no answers at all");
        }
    }

    /**
     * What has to be added to the sums to make them right. Each table is compared in one statement, so that answers
     * given meanwhile are either in both or in neither.
     */
    public List<Difference> differences() {
        return Stream.of(daily(), total(), ofMembers()).flatMap(List::stream).toList();
    }

    /** Adds what was lacking, and removes what nobody answered. Answers given since then stay counted. */
    public void repair(Difference difference) {
        rows.add(difference.key, difference.lacking);
        if (!difference.answered) {
            rows.removeIfEmpty(difference.key);
        }
    }

    private List<Difference> daily() {
        return compared(
                "daily_score",
                "channel_id, local_date, member_id, workspace_id",
                COUNTING,
                row -> SumsRows.Key.ofDate(member(row), row.getLong("channel_id"), Columns.date(row, "local_date")));
    }

    private List<Difference> total() {
        return compared(
                "total_score",
                "channel_id, member_id, workspace_id",
                COUNTING,
                row -> SumsRows.Key.ofChannel(member(row), row.getLong("channel_id")));
    }

    private List<Difference> ofMembers() {
        return compared("member_score", "workspace_id, member_id", EVERY, row -> SumsRows.Key.ofMember(member(row)));
    }

    private interface KeyOf {
        SumsRows.Key read(ResultSet row) throws SQLException;
    }

    /**
     * Where the sums of a table are not those of the answers they stand for.
     *
     * @param key the columns that name a row of it
     * @param answers the answers, with these columns
     */
    private List<Difference> compared(String table, String key, String answers, KeyOf keyOf) {
        return handle.createQuery("""
                        select %s, %s
                        from (select %s, %s
                              from %s a
                              union all
                              select %s, -points, -right_count, -wrong_count, -revealed_count, -graded_count, 0
                              from %s) compared
                        group by %s
                        having %s
                        order by %s""".formatted(key, LACKING, key, RECOUNTED, answers, key, table, key, WRONG, key))
                .map((row, context) -> difference(row, keyOf.read(row)))
                .list();
    }

    private static MemberKey member(ResultSet row) throws SQLException {
        return new MemberKey(row.getString("workspace_id"), row.getString("member_id"));
    }

    private static Difference difference(ResultSet row, SumsRows.Key key) throws SQLException {
        return new Difference(
                key,
                new Sums(
                        row.getInt("points"),
                        row.getInt("right_count"),
                        row.getInt("wrong_count"),
                        row.getInt("revealed_count"),
                        row.getInt("graded_count")),
                row.getInt("answers") > 0);
    }
}
