package io.github.k8scard.bot;

import io.github.k8scard.NotSaved;
import io.github.k8scard.board.Points;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.round.Answer;
import io.github.k8scard.round.AnswerTo;
import io.github.k8scard.round.Round;
import io.github.k8scard.round.Verdict;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.Tables;
import java.util.Optional;

/**
 * A member answers a round. The first response counts and is stored when {@link #answer} returns; any further one gets
 * the first one's result. Asks nobody but the database. Safe for concurrent use.
 */
public final class AnswerRound {
    private final Database database;
    private final Directory directory;
    private final RecordAnswer recordAnswer;

    public AnswerRound(Database database, Directory directory, RecordAnswer recordAnswer) {
        this.database = database;
        this.directory = directory;
        this.recordAnswer = recordAnswer;
    }

    /**
     * A member's answer to a round.
     *
     * @param round the round
     * @param answer the first answer, which counts
     * @param first whether it was given by this click
     */
    public record Answered(Round round, Answer answer, boolean first) {}

    /**
     * Stores a click if it is the member's first on that round.
     *
     * @throws NotSaved if the database takes longer than {@link RecordAnswer#CLICK_AT_MOST}
     * @throws io.github.k8scard.words.Mistake if there is no such round
     */
    public Answered answer(RoundClick click) {
        return database.inTransaction(RecordAnswer.CLICK_AT_MOST, tables -> {
            Round round = tables.rounds().find(click.roundId()).orElseThrow(Refusals::noSuchRound);
            var member = new MemberKey(round.workspaceId(), click.userId());
            Arrival.provedBy(click.messageTs(), tables, round, click.receivedAt());
            Answer answer = judged(tables, round, member, click);
            boolean first = recordAnswer.run(tables, answer, round.card());
            if (first && answer.inTime() && tables.deliveries().isPosted(round.id())) {
                tables.scores().add(round.channelId(), round.localDate(), answer);
            }
            return new Answered(
                    round,
                    first
                            ? answer
                            : tables.answers().inRound(round.id(), member).orElseThrow(),
                    first);
        });
    }

    /**
     * What a member answered to a round before; empty if nothing yet.
     *
     * @throws io.github.k8scard.words.Mistake if there is no such round
     */
    public Optional<Answered> earlier(long roundId, MemberKey member) {
        return database.inTransaction(tables -> {
            Round round = tables.rounds().find(roundId).orElseThrow(Refusals::noSuchRound);
            return tables.answers().inRound(roundId, member).map(answer -> new Answered(round, answer, false));
        });
    }

    /** Whoever has answered the same card elsewhere since it was posted has seen its answer: that earns nothing. */
    private static boolean knowsByNow(Tables tables, Round round, MemberKey member) {
        return tables.answers().answeredElsewhere(member, round.card().id(), round.id(), round.createdAt());
    }

    private Answer judged(Tables tables, Round round, MemberKey member, RoundClick click) {
        var judgement = Refusals.judged(click.response(), round.order());
        boolean inTime = round.inTime(click.receivedAt());
        var zone = directory.zoneOf(tables, member, round.zone());
        int points = Points.of(judgement.verdict() == Verdict.RIGHT && !knowsByNow(tables, round, member), inTime);
        return new Answer(
                member,
                round.card().id(),
                new AnswerTo.InRound(round.id(), inTime, points),
                judgement,
                round.order().size(),
                click.receivedAt().atZone(zone));
    }
}
