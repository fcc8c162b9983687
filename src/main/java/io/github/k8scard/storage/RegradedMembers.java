package io.github.k8scard.storage;

import io.github.k8scard.member.MemberKey;
import io.github.k8scard.round.ChoiceOrder;
import io.github.k8scard.round.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Whose answers count as something else since a card was mended, and who has not been told. */
public final class RegradedMembers {
    private final Handle handle;

    RegradedMembers(Handle handle) {
        this.handle = handle;
    }

    /**
     * An answer that an edit regraded.
     *
     * @param right whether it is right now
     * @param choice the place of what was picked
     * @param points what it earns by now
     * @param gained how many of them came with the edit
     * @param round the round; empty for practice
     */
    public record Regraded(boolean right, int choice, int points, int gained, Optional<InRound> round) {}

    /**
     * Where it was given.
     *
     * @param date the date that the round counts for
     * @param order in which the choices were shown
     */
    public record InRound(LocalDate date, ChoiceOrder order) {}

    /** What a member is told of an edit once. */
    public static String onceKey(long editId, MemberKey member) {
        return "regrade:" + editId + ":" + member.id();
    }

    /**
     * Members who are still there and have not been told of what an edit regraded, in the order of answers.
     *
     * @param asking rounds that have to be answered first: who has not answered all of them is left out
     */
    public List<MemberKey> untold(long editId, List<Long> asking, int atMost) {
        return handle.createQuery("""
                        select g.workspace_id, g.member_id as id
                        from regrade g
                        where g.edit_id = :editId and g.member_id not like '~%'
                          and not exists (
                              select 1
                              from member m
                              where m.workspace_id = g.workspace_id and m.id = g.member_id and m.deactivated)
                          and not exists (
                              select 1
                              from delivery d
                              where d.workspace_id = g.workspace_id
                                and d.once_key = 'regrade:' || g.edit_id || ':' || g.member_id)
                          and not exists (
                              select 1
                              from unnest(:asking) w (round_id)
                              left join answer a on a.round_id = w.round_id and a.member_id = g.member_id
                              where a.id is null)
                        group by g.workspace_id, g.member_id
                        order by min(g.answer_id)
                        limit :atMost""")
                .bind("editId", editId)
                .bindArray("asking", Long.class, asking)
                .bind("atMost", atMost)
                .mapTo(MemberKey.class)
                .list();
    }

    /** What an edit regraded of a member, in the order of answers. */
    public List<Regraded> of(long editId, MemberKey member) {
        return handle.select("""
                        select g.verdict, g.points, g.gained, a.choice, r.local_date, r.choice_order
                        from regrade g
                        join answer a on a.id = g.answer_id
                        left join round r on r.id = a.round_id
                        where g.edit_id = ? and g.member_id = ?
                        order by g.answer_id""", editId, member.id())
                .map(RegradedMembers::regraded)
                .list();
    }

    private static Regraded regraded(ResultSet row, StatementContext context) throws SQLException {
        var date = Optional.ofNullable(Columns.date(row, "local_date"));
        String order = row.getString("choice_order");
        return new Regraded(
                Verdict.valueOf(row.getString("verdict")) == Verdict.RIGHT,
                row.getInt("choice"),
                row.getInt("points"),
                row.getInt("gained"),
                date.map(on -> new InRound(on, ChoiceOrder.read(order))));
    }
}
