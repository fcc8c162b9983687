package io.github.k8scard.slack;

import io.github.k8scard.board.Streak;
import io.github.k8scard.bot.RoundResults.RoundResult;
import io.github.k8scard.round.Answer;
import io.github.k8scard.round.Judgement;
import io.github.k8scard.round.Round;
import io.github.k8scard.slack.view.ResultView;
import io.github.k8scard.slack.web.DrawnReply;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The replies to answers, each drawn once: of a crowd that answers a round, most get the same as many others. Bounded;
 * what is too much is drawn again. Safe for concurrent use.
 */
final class ResultReplies {
    private static final int MOST = 500;

    private final Map<SameReply, DrawnReply> drawn = new ConcurrentHashMap<>();

    /** All that a reply tells of an answer. */
    private record SameAnswer(Judgement judgement, int points, boolean inTime, LocalDate on) {
        static SameAnswer by(Answer answer) {
            return new SameAnswer(answer.judgement(), answer.points(), answer.inTime(), answer.localDate());
        }
    }

    /** All that a reply tells. */
    private record SameReply(
            Round round,
            SameAnswer answer,
            boolean first,
            Optional<Streak> streak,
            LocalDate nextReview,
            Optional<String> suggestedBy) {
        static SameReply by(RoundResult result) {
            return new SameReply(
                    result.round(),
                    SameAnswer.by(result.answer()),
                    result.first(),
                    result.streak(),
                    result.nextReview(),
                    result.suggestedBy());
        }
    }

    /** The reply that tells a result beside the card. */
    DrawnReply of(RoundResult result) {
        var content = SameReply.by(result);
        var earlier = drawn.get(content);
        if (earlier != null) {
            return earlier;
        }
        var reply = DrawnReply.beside(ResultView.of(result));
        if (drawn.size() >= MOST) {
            drawn.clear();
        }
        drawn.put(content, reply);
        return reply;
    }
}
