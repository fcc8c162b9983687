package io.github.k8scard.storage;

import io.github.k8scard.curation.AnswerCount;
import io.github.k8scard.curation.CardCount;
import io.github.k8scard.curation.MissedBy;
import io.github.k8scard.round.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * How all answers to each card went, a little behind the answers. Each answer is counted once, whoever counts and
 * whatever is killed, and counts as it was graded last.
 */
public final class CardCounts {
    private static final String SELECT = """
            select c.card_id, c.right_count, c.wrong_count, c.revealed_count, c.graded_count, c.knew_count, c.practised,
                   c.members, c.missed_twice, c.missed_often
            from card_count c
            """;

    private final Handle handle;

    CardCounts(Handle handle) {
        this.handle = handle;
    }

    /**
     * Counts the next answers of all workspaces that are not counted yet. An answer is counted at the earliest some
     * seconds after a call has seen it, when all that are numbered before it are stored.
     *
     * @param atMost how many
     * @return whether there may be more to count now
     */
    public boolean countNext(int atMost, Instant now) {
        var position = CountPosition.lock(handle);
        if (position.answerId() == position.nextId() || now.isBefore(position.nextAt())) {
            long latest = latestAnswer();
            if (latest > position.answerId()) {
                position.next(handle, latest, now);
            }
            return false;
        }
        if (!position.isSettled(now)) {
            return false;
        }
        var changes = new CountChanges();
        List<Long> ids = count(position, atMost, changes);
        new CountRows(handle).add(changes);
        position.counted(handle, ids.size() < atMost ? position.nextId() : ids.get(atMost - 1));
        return true;
    }

    private long latestAnswer() {
        return handle.select("select coalesce(max(id), 0) from answer")
                .mapTo(Long.class)
                .one();
    }

    private List<Long> count(CountPosition position, int atMost, CountChanges changes) {
        return PlainJdbc.list(
                handle,
                """
                select a.id, a.workspace_id, a.card_id, a.card_hash, a.member_id, a.choice,
                       a.showing_id is not null as practice, coalesce(g.verdict, a.verdict) as verdict,
                       coalesce(g.grade, a.grade) as grade
                from answer a
                left join regrade g on g.answer_id = a.id and g.answer_id > ? and g.answer_id <= ?
                where a.id > ? and a.id <= ?
                order by a.id
                limit ?""",
                arguments -> arguments
                        // of the regrades, too, or PostgreSQL reads them from the first one on
                        .and(position.answerId())
                        .and(position.nextId())
                        .and(position.answerId())
                        .and(position.nextId())
                        .and(atMost),
                row -> {
                    changes.count(row);
                    return row.getLong("id");
                });
    }

    /**
     * Corrects the counts for picks that are graded anew; to be called before that is stored, in the same transaction,
     * which holds up counting and whoever else grades anew until it ends. Of picks that count like that already nothing
     * changes; those that are not counted yet will be as they are then.
     *
     * @param verdicts right or wrong, by the number of the answer
     */
    public void regrade(Map<Long, Verdict> verdicts) {
        if (verdicts.isEmpty()) {
            return;
        }
        var position = CountPosition.lock(handle);
        var changes = new CountChanges();
        verdicts.forEach((answerId, verdict) -> {
            if (answerId <= position.answerId()) {
                turn(answerId, verdict, changes);
            }
        });
        new CountRows(handle).add(changes);
    }

    private void turn(long answerId, Verdict verdict, CountChanges changes) {
        PlainJdbc.list(handle, """
                        select a.workspace_id, a.card_id, a.member_id, coalesce(g.verdict, a.verdict) as verdict
                        from answer a
                        left join regrade g on g.answer_id = a.id
                        where a.id = ?""", arguments -> arguments.and(answerId), row -> {
            if (!row.getString("verdict").equals(verdict.name())) {
                changes.turn(row, verdict == Verdict.RIGHT);
            }
            return answerId;
        });
    }

    /** How the answers to a card went in a workspace. */
    public CardCount find(String workspaceId, String cardId) {
        return handle.select(SELECT + "where c.workspace_id = ? and c.card_id = ?", workspaceId, cardId)
                .map((row, context) -> count(row))
                .findOne()
                .orElse(CardCount.NONE);
    }

    /** The same of every card of a workspace that was ever answered, by id. */
    public Map<String, CardCount> ofWorkspace(String workspaceId) {
        return PlainJdbc.map(
                handle,
                SELECT + "where c.workspace_id = ?",
                arguments -> arguments.and(workspaceId),
                CardCounts::count);
    }

    /**
     * How often each choice of a card was picked, by its place.
     *
     * @param texts the fingerprints of the card as it was shown, in all of which a choice has the same place
     * @param choices how many it has
     */
    public List<Integer> picks(String workspaceId, String cardId, Set<String> texts, int choices) {
        Integer[] picked = new Integer[choices];
        Arrays.fill(picked, 0);
        PlainJdbc.list(
                        handle,
                        """
                        select p.choice, sum(p.picked) as picked
                        from unnest(?) w (card_hash)
                        join pick_count p on p.workspace_id = ? and p.card_id = ? and p.card_hash = w.card_hash
                        group by p.choice""",
                        arguments -> arguments.and(texts).and(workspaceId).and(cardId),
                        row -> Map.entry(row.getInt("choice"), row.getInt("picked")))
                .forEach(one -> picked[one.getKey()] = one.getValue());
        return List.of(picked);
    }

    private static CardCount count(ResultSet row) throws SQLException {
        return new CardCount(
                new AnswerCount(
                        row.getInt("right_count"),
                        row.getInt("wrong_count"),
                        row.getInt("revealed_count"),
                        row.getInt("graded_count"),
                        row.getInt("knew_count")),
                row.getInt("practised"),
                new MissedBy(row.getInt("members"), row.getInt("missed_twice"), row.getInt("missed_often")));
    }
}
