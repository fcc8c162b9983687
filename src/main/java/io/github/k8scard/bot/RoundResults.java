package io.github.k8scard.bot;

import io.github.k8scard.board.Streak;
import io.github.k8scard.round.Answer;
import io.github.k8scard.round.Round;
import io.github.k8scard.storage.Database;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What a member is told about an answered round. Safe for concurrent use. */
public final class RoundResults {
    private final Database database;
    private final RecordAnswer recordAnswer;

    public RoundResults(Database database, RecordAnswer recordAnswer) {
        this.database = database;
        this.recordAnswer = recordAnswer;
    }

    /**
     * A result as one member sees it.
     *
     * @param round the round
     * @param answer the member's answer, which counts
     * @param first whether it was given by this very click
     * @param streak the member's streak in that channel, absent for an extra round
     * @param nextReview the date on which practice would show the card again, in the member's zone
     */
    public record RoundResult(
            Round round, Answer answer, boolean first, Optional<Streak> streak, LocalDate nextReview) {}

    /** The result to show to whoever answered, with the streak and the next review as they are now. */
    public RoundResult of(AnswerRound.Answered answered, Instant now) {
        Round round = answered.round();
        Answer answer = answered.answer();
        return database.inTransaction(tables -> {
            Optional<Streak> streak = round.daily()
                    ? Optional.of(Streaks.ofMember(tables, round.channelId(), answer.member(), now))
                    : Optional.empty();
            return new RoundResult(
                    round,
                    answer,
                    answered.first(),
                    streak,
                    recordAnswer.nextReview(
                            tables, answer.member(), round.card().id()));
        });
    }
}
