package io.github.k8scard.slack.view;

import io.github.k8scard.board.Streak;
import io.github.k8scard.bot.RoundResults.RoundResult;
import io.github.k8scard.round.Answer;
import io.github.k8scard.round.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an answer to a round earned and what follows. Points and streak are news only to whom the click gave them.
 * Nothing here needs an escape.
 */
final class ResultGains {
    private ResultGains() {}

    /** On a line of its own, if the answer took a streak to a length worth it. */
    static Optional<String> celebration(RoundResult result) {
        return advanced(result).filter(Streak::isMilestone).map(StreakWords::celebration);
    }

    /** The rest, on one line. */
    static String line(RoundResult result) {
        Answer answer = result.answer();
        var gains = new ArrayList<String>();
        points(result).ifPresent(gains::add);
        advanced(result)
                .ifPresent(
                        streak -> gains.addAll(streak(streak, answer.judgement().verdict())));
        gains.add("comes back in practice on " + Dates.day(result.nextReview(), answer.localDate()));
        return String.join("  ·  ", gains);
    }

    /** A late answer, and a further click, leave the streak as it was. */
    private static Optional<Streak> advanced(RoundResult result) {
        return result.streak()
                .filter(streak -> result.first() && result.answer().inTime());
    }

    private static Optional<String> points(RoundResult result) {
        Answer answer = result.answer();
        if (answer.points() > 0) {
            return Optional.of(
                    result.first() ? "+" + answer.points() + " points" : "it earned " + answer.points() + " points");
        }
        if (!answer.inTime()) {
            return Optional.of("the card had closed: this earns nothing, but it trains your memory all the same");
        }
        return answer.judgement().verdict() == Verdict.RIGHT
                ? Optional.of("no points: you have answered this card elsewhere since it was posted")
                : Optional.empty();
    }

    private static List<String> streak(Streak streak, Verdict verdict) {
        var words = new ArrayList<String>();
        StreakWords.grown(streak, verdict == Verdict.REVEALED).ifPresent(words::add);
        StreakWords.missed(streak).ifPresent(words::add);
        return words;
    }
}
