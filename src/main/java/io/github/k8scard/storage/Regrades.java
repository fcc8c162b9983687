package io.github.k8scard.storage;

import io.github.k8scard.board.Regrade;
import io.github.k8scard.deck.Choices;
import io.github.k8scard.memory.Grade;
import io.github.k8scard.memory.Replay;
import io.github.k8scard.round.Answer;
import io.github.k8scard.round.Judgement;
import io.github.k8scard.storage.OutdatedTexts.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** What answers count as since their card was mended. The answers themselves stay as they were given. */
public final class Regrades {
    private final Handle handle;

    Regrades(Handle handle) {
        this.handle = handle;
    }

    /** Whom regrades affect. */
    public RegradedMembers members() {
        return new RegradedMembers(handle);
    }

    /**
     * What becomes of an answer.
     *
     * @param answerId its number
     */
    public record NewGrade(long answerId, Regrade regrade) {}

    /**
     * What becomes of the answers to a round that count as something else than a text makes of what was picked.
     *
     * <p>Whether a member knew the answer is found as at a click: by what they had answered elsewhere since the round
     * began, of what was stored before.
     *
     * @param began when the round was created
     */
    public List<NewGrade> inRound(long roundId, Instant began, Choices choices) {
        return handle.createQuery("""
                        select a.id, %s,
                               exists (
                                   select 1
                                   from answer o
                                   where o.workspace_id = a.workspace_id and o.card_id = a.card_id
                                     and o.member_id = a.member_id and o.local_date >= :from
                                     and o.received_at >= :began and o.id < a.id
                                     and (o.round_id is null or o.round_id <> a.round_id)) as knew
                        from answer a
                        left join regrade g on g.answer_id = a.id
                        where a.round_id = :roundId and %s""".formatted(Answers.COLUMNS, OutdatedTexts.MISJUDGED))
                .bind("roundId", roundId)
                .bind("began", began)
                .bind("from", LocalDate.ofInstant(began, ZoneOffset.MIN))
                .bind("right", choices.right())
                .map((row, context) -> newGrade(row, context, choices, row.getBoolean("knew")))
                .list();
    }

    /** What becomes of a member's answers in practice that the present text judges otherwise than they count. */
    public List<NewGrade> inPractice(Scope scope, String memberId) {
        return scope.lineage()
                .present()
                .choices()
                .map(choices -> numbered(new OutdatedTexts(handle).misjudgedInPractice(scope, memberId), choices))
                .orElseGet(List::of);
    }

    private List<NewGrade> numbered(List<Long> answerIds, Choices choices) {
        if (answerIds.isEmpty()) {
            return List.of();
        }
        return handle.createQuery("""
                        select a.id, %s
                        from answer a
                        left join regrade g on g.answer_id = a.id
                        where a.id in (<answerIds>)
                        order by a.id""".formatted(Answers.COLUMNS))
                .bindList("answerIds", answerIds)
                .map((row, context) -> newGrade(row, context, choices, false))
                .list();
    }

    private static NewGrade newGrade(ResultSet row, StatementContext context, Choices choices, boolean knew)
            throws SQLException {
        Answer before = Answers.answer(row, context);
        var judgement = Judgement.ofPick(before.judgement().choice().orElseThrow(), choices);
        return new NewGrade(row.getLong("id"), Regrade.of(before, judgement, knew));
    }

    /**
     * Lets answers count as something else from now on.
     *
     * @param editId the edit that this comes from
     */
    public void keep(long editId, List<NewGrade> grades) {
        var kept = PlainJdbc.unchanged(
                handle,
                """
                insert into regrade (edit_id, verdict, grade, points, gained, answer_id, workspace_id, member_id)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing""",
                grades,
                (row, grade) -> bound(row, editId, grade)
                        .and(grade.regrade().after().member().workspaceId())
                        .and(grade.regrade().after().member().id()));
        PlainJdbc.unchanged(handle, """
                update regrade
                set edit_id = ?, verdict = ?, grade = ?, points = ?, gained = ?
                where answer_id = ?""", kept, (row, grade) -> bound(row, editId, grade));
    }

    private static StatementArguments bound(StatementArguments row, long editId, NewGrade grade) throws SQLException {
        Answer after = grade.regrade().after();
        return row.and(editId)
                .and(after.judgement().verdict().name())
                .and(after.judgement().grade().score())
                .and(after.points())
                .and(grade.regrade().gained())
                .and(grade.answerId());
    }

    /**
     * All that members ever answered to a card, as it counts now, in the order in which it was stored.
     *
     * <p>With a join that a null keeps outer, since both databases might else go through all answers to the card.
     *
     * @param memberIds members of the workspace
     * @return the answers, by member id
     */
    public Map<String, List<Replay.Graded>> history(String workspaceId, String cardId, Collection<String> memberIds) {
        Map<String, List<Replay.Graded>> histories = new HashMap<>();
        PlainJdbc.list(
                        handle,
                        """
                        select a.member_id, a.local_date, coalesce(g.grade, a.grade)
                        from unnest(?) w (member_id)
                        left join answer a on a.workspace_id = ? and a.card_id = ? and a.member_id = w.member_id
                        left join regrade g on g.answer_id = a.id
                        where coalesce(a.id, 0) > 0
                        order by a.id""",
                        arguments -> arguments.and(memberIds).and(workspaceId).and(cardId),
                        row -> Map.entry(
                                row.getString(1),
                                new Replay.Graded(
                                        row.getObject(2, LocalDate.class),
                                        Grade.scored(row.getInt(3)).orElseThrow())))
                .forEach(one -> histories
                        .computeIfAbsent(one.getKey(), member -> new ArrayList<>())
                        .add(one.getValue()));
        return histories;
    }
}
