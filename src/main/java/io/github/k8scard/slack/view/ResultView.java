package io.github.k8scard.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import io.github.k8scard.bot.RoundResults.RoundResult;
import io.github.k8scard.round.Answer;
import io.github.k8scard.round.Round;
import io.github.k8scard.round.Verdict;
import java.util.ArrayList;
import java.util.List;

/** What came of a member's answer to a round; only that member sees it. */
public final class ResultView {
    private ResultView() {}

    /** As a message that comes beside the card and does not replace it. */
    public static SlackMessage of(RoundResult result) {
        Round round = result.round();
        String gains = String.join("  ·  ", gains(result));
        return SlackMessage.of(
                ResultText.words(round.card(), round.order(), result.answer()) + "\n" + gains, blocks(result));
    }

    /** As a modal. */
    public static View modal(RoundResult result) {
        return ModalView.of("The answer", blocks(result));
    }

    private static List<LayoutBlock> blocks(RoundResult result) {
        Round round = result.round();
        var blocks = new ArrayList<>(ResultText.blocks(round.card(), round.order(), result.answer()));
        blocks.add(Parts.context(String.join("  ·  ", gains(result))));
        return blocks;
    }

    /** What the answer earned and what follows; needs no escape. */
    private static List<String> gains(RoundResult result) {
        Answer answer = result.answer();
        var gains = new ArrayList<String>();
        if (answer.points() > 0) {
            gains.add("+" + answer.points() + " points");
        } else if (!answer.inTime()) {
            gains.add("the round had closed: this earns nothing, but it trains your memory all the same");
        } else if (answer.judgement().verdict() == Verdict.RIGHT) {
            gains.add("no points: you have answered this card elsewhere since it was posted");
        }
        result.streak().ifPresent(streak -> {
            gains.add(StreakWords.of(streak));
            StreakWords.missed(streak).ifPresent(gains::add);
        });
        gains.add("comes back in practice on " + Dates.day(result.nextReview(), answer.localDate()));
        return gains;
    }
}
