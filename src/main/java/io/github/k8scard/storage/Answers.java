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
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The answers: appended once, never changed. */
public final class Answers {
    private static final String SELECT = """
            select workspace_id, member_id, card_id, round_id, showing_id, choice, choices, verdict, grade, in_time,
                   points, zone, received_at
            from answer
            """;

    private final Handle handle;

    Answers(Handle handle) {
        this.handle = handle;
    }

    /**
     * Appends an answer unless the member has answered that round or showing already.
     *
     * @param card the card as it was shown
     * @return whether this one was the first
     */
    public boolean appendIfFirst(Answer answer, Card card) {
        var judgement = answer.judgement();
        return handle.createUpdate("""
                        insert into answer (workspace_id, member_id, card_id, card_hash, round_id, showing_id, choice,
                                            choices, verdict, grade, in_time, points, local_date, zone, received_at)
                        values (:workspaceId, :memberId, :cardId, :hash, :roundId, :showingId, :choice, :choices,
                                :verdict, :grade, :inTime, :points, :localDate, :zone, :receivedAt)
                        on conflict do nothing""")
                        .bind("workspaceId", answer.member().workspaceId())
                        .bind("memberId", answer.member().id())
                        .bind("cardId", answer.cardId())
                        .bind("hash", CardJson.fingerprint(card))
                        .bind("roundId", answer.roundId())
                        .bind("showingId", answer.to().showingId())
                        .bind("choice", judgement.choice())
                        .bind("choices", answer.choices())
                        .bind("verdict", judgement.verdict().name())
                        .bind("grade", judgement.grade().score())
                        .bind("inTime", answer.inTime())
                        .bind("points", answer.points())
                        .bind("localDate", answer.localDate())
                        .bind("zone", answer.received().getZone().getId())
                        .bind("receivedAt", answer.received().toInstant())
                        .execute()
                == 1;
    }

    public Optional<Answer> inRound(long roundId, MemberKey member) {
        return handle.select(SELECT + "where round_id = ? and member_id = ?", roundId, member.id())
                .map(Answers::answer)
                .findOne();
    }

    public Optional<Answer> toShowing(long showingId) {
        return handle.select(SELECT + "where showing_id = ?", showingId)
                .map(Answers::answer)
                .findOne();
    }

    /**
     * Whether a member has answered a card since an instant other than in one round.
     *
     * @param roundId the round that does not count
     */
    public boolean answeredElsewhere(MemberKey member, String cardId, long roundId, Instant since) {
        return handle.createQuery("""
                        select exists (
                            select 1
                            from answer
                            where workspace_id = :member.workspaceId and member_id = :member.id and card_id = :cardId
                              and local_date >= :from and received_at >= :since
                              and (round_id is null or round_id <> :roundId))""")
                .bindMethods("member", member)
                .bind("cardId", cardId)
                .bind("roundId", roundId)
                // the date it was then where it is earliest, so that the index is read from there on
                .bind("from", LocalDate.ofInstant(since, ZoneOffset.MIN))
                .bind("since", since)
                .mapTo(Boolean.class)
                .one();
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
                        select a.verdict, a.choice, coalesce(m.name, '') as name,
                               coalesce(m.opted_out, false) as opted_out
                        from answer a
                        left join member m on m.workspace_id = a.workspace_id and m.id = a.member_id
                        where a.round_id = ? and a.in_time
                        order by a.received_at, a.id""", roundId).mapTo(Tally.Vote.class).list();
        return Tally.of(choices, votes);
    }

    private static OptionalInt choice(ResultSet row) throws SQLException {
        int choice = row.getInt("choice");
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(choice);
    }

    private static Answer answer(ResultSet row, StatementContext context) throws SQLException {
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
