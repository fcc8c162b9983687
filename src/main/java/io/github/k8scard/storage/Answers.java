package io.github.k8scard.storage;

import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.CardJson;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.memory.Grade;
import io.github.k8scard.round.Answer;
import io.github.k8scard.round.AnswerTo;
import io.github.k8scard.round.Judgement;
import io.github.k8scard.round.Tally;
import io.github.k8scard.round.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The answers: appended once, never changed. What is read of them counts as it was graded last. */
public final class Answers {
    /** What {@link #answer} reads. */
    static final String COLUMNS = """
            a.workspace_id, a.member_id, a.card_id, a.round_id, a.showing_id, a.choice, a.choices,
            coalesce(g.verdict, a.verdict) as verdict, coalesce(g.grade, a.grade) as grade, a.in_time,
            coalesce(g.points, a.points) as points, a.zone, a.received_at
            """;

    private static final String SELECT = """
            select %s
            from answer a
            left join regrade g on g.answer_id = a.id
            """.formatted(COLUMNS);

    private final Handle handle;

    Answers(Handle handle) {
        this.handle = handle;
    }

    /**
     * An answer that was given.
     *
     * @param card the card as it was shown
     */
    public record Given(Answer answer, Card card) {}

    /**
     * Appends an answer unless the member has answered that round or showing already.
     *
     * @param card the card as it was shown
     * @return whether this one was the first
     */
    public boolean appendIfFirst(Answer answer, Card card) {
        return appendFirst(List.of(new Given(answer, card))).isEmpty();
    }

    /**
     * Appends each answer unless its member has answered that round or showing already.
     *
     * @return those that were not the first
     */
    public List<Given> appendFirst(List<Given> answers) {
        // those to a round have one card
        var hashes = new IdentityHashMap<Card, String>();
        return PlainJdbc.unchanged(handle, """
                insert into answer (workspace_id, member_id, card_id, card_hash, round_id, showing_id, choice, choices,
                                    verdict, grade, in_time, points, local_date, zone, received_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing""", answers, (row, given) -> {
            var answer = given.answer();
            var judgement = answer.judgement();
            row.and(answer.member().workspaceId())
                    .and(answer.member().id())
                    .and(answer.cardId())
                    .and(hashes.computeIfAbsent(given.card(), CardJson::fingerprint))
                    .and(answer.roundId())
                    .and(answer.to().showingId())
                    .and(judgement.choice())
                    .and(answer.choices())
                    .and(judgement.verdict().name())
                    .and(judgement.grade().score())
                    .and(answer.inTime())
                    .and(answer.points())
                    .and(answer.localDate())
                    .and(answer.received().getZone().getId())
                    .and(answer.received().toInstant());
        });
    }

    public Optional<Answer> inRound(long roundId, MemberKey member) {
        return handle.select(SELECT + "where a.round_id = ? and a.member_id = ?", roundId, member.id())
                .map(Answers::answer)
                .findOne();
    }

    public Optional<Answer> toShowing(long showingId) {
        return handle.select(SELECT + "where a.showing_id = ?", showingId)
                .map(Answers::answer)
                .findOne();
    }

    /**
     * Which members have answered a card since an instant other than in one round.
     *
     * @param memberIds members of the workspace
     * @param roundId the round that does not count
     */
    public Set<String> answeredElsewhere(
            String workspaceId, Collection<String> memberIds, String cardId, long roundId, Instant since) {
        return Set.copyOf(PlainJdbc.list(
                handle,
                """
                select w.member_id
                from unnest(?) w (member_id)
                where exists (
                    select 1
                    from answer a
                    where a.workspace_id = ? and a.member_id = w.member_id and a.card_id = ?
                      and a.local_date >= ? and a.received_at >= ?
                      and (a.round_id is null or a.round_id <> ?))""",
                arguments -> arguments
                        .and(memberIds)
                        .and(workspaceId)
                        .and(cardId)
                        // the date it was then where it is earliest, so that the index is read from there on
                        .and(LocalDate.ofInstant(since, ZoneOffset.MIN))
                        .and(since)
                        .and(roundId),
                row -> row.getString(1)));
    }

    /** How often a member has answered a card on a date, wherever it was. */
    public int countOn(MemberKey member, String cardId, LocalDate date) {
        return handle.select("""
                        select count(*)
                        from answer
                        where workspace_id = ? and member_id = ?
                          and card_id = ? and local_date = ?""", member.workspaceId(), member.id(), cardId, date)
                .mapTo(Integer.class)
                .one();
    }

    /** How many have answered a round, in time or late. */
    public int countIn(long roundId) {
        return handle.select("select count(*) from answer where round_id = ?", roundId)
                .mapTo(Integer.class)
                .one();
    }

    /**
     * What a round came to, from the answers in time.
     *
     * @param choices how many choices its card has
     */
    public Tally tally(long roundId, int choices) {
        List<Tally.Vote> votes =
                handle.select("""
                        select coalesce(g.verdict, a.verdict) as verdict, a.choice, coalesce(m.name, '') as name,
                               coalesce(m.opted_out, a.member_id like '~%') as opted_out
                        from answer a
                        left join regrade g on g.answer_id = a.id
                        left join member m on m.workspace_id = a.workspace_id and m.id = a.member_id
                        where a.round_id = ? and a.in_time
                        order by a.received_at, a.id""", roundId).mapTo(Tally.Vote.class).list();
        return Tally.of(choices, votes);
    }

    private static OptionalInt choice(ResultSet row) throws SQLException {
        int choice = row.getInt("choice");
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(choice);
    }

    static Answer answer(ResultSet row, StatementContext context) throws SQLException {
        return new Answer(
                new MemberKey(row.getString("workspace_id"), row.getString("member_id")),
                row.getString("card_id"),
                answered(row),
                new Judgement(
                        Verdict.valueOf(row.getString("verdict")),
                        Grade.scored(row.getInt("grade")).orElseThrow(),
                        choice(row)),
                row.getInt("choices"),
                Columns.instant(row, "received_at").orElseThrow().atZone(ZoneId.of(row.getString("zone"))));
    }

    private static AnswerTo answered(ResultSet row) throws SQLException {
        long roundId = row.getLong("round_id");
        return row.wasNull()
                ? new AnswerTo.InPractice(row.getLong("showing_id"))
                : new AnswerTo.InRound(roundId, row.getBoolean("in_time"), row.getInt("points"));
    }
}
