package io.github.k8scard.bot;

import io.github.k8scard.NotSaved;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.round.Answer;
import io.github.k8scard.round.Round;
import io.github.k8scard.storage.Database;
import java.util.Optional;
import java.util.function.Function;

/**
 * A member answers a round. The first response counts and is stored when {@link #answer} returns; any further one gets
 * the first one's result. Asks nobody but the database, and shares a transaction with whatever else arrives at the same
 * time. Safe for concurrent use.
 */
public final class AnswerRound {
    private final Database database;
    private final Function<RoundClick, Answered> stored;
    private final AnswerListener listener;

    public AnswerRound(Database database, RecordAnswer recordAnswer) {
        this(database, recordAnswer, AnswerListener.UNHEARD);
    }

    /**
     * The same.
     *
     * @param listener is told of each first answer
     */
    public AnswerRound(Database database, RecordAnswer recordAnswer, AnswerListener listener) {
        this.database = database;
        this.listener = listener;
        this.stored = database.together(
                RecordAnswer.CLICK_AT_MOST,
                RoundClick::userId,
                (tables, clicks) -> RoundAnswers.stored(tables, recordAnswer, clicks));
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
        Answered answered = stored.apply(click);
        if (answered.first()) {
            listener.answered(answered.answer());
        }
        return answered;
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
}
