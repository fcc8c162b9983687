package io.github.k8scard.slack.view;

import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import io.github.k8scard.bot.RoundResults.RoundResult;
import io.github.k8scard.round.Round;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What came of a member's answer to a round; only that member sees it. */
public final class ResultView {
    private ResultView() {}

    /** As a message that comes beside the card and does not replace it. */
    public static SlackMessage of(RoundResult result) {
        String words = Stream.of(
                        already(result),
                        Optional.of(text(result).words()),
                        ResultGains.celebration(result),
                        Optional.of(ResultGains.line(result)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
        return SlackMessage.of(words + Credit.words(result.suggestedBy()), blocks(result));
    }

    /** As a modal. */
    public static View modal(RoundResult result) {
        return ModalView.of("The answer", blocks(result));
    }

    private static List<LayoutBlock> blocks(RoundResult result) {
        var blocks = new ArrayList<LayoutBlock>();
        already(result).ifPresent(words -> blocks.add(Parts.plainSection(words)));
        blocks.addAll(text(result).blocks());
        Credit.block(result.suggestedBy()).ifPresent(blocks::add);
        ResultGains.celebration(result).ifPresent(words -> blocks.add(Parts.section("*" + words + "*")));
        blocks.add(Parts.context(ResultGains.line(result)));
        blocks.add(Blocks.actions(List.of(
                Parts.button("Next card", ActionIds.RESULT_NEXT),
                FlagButton.ofRound(result.round().id()),
                Parts.button("My progress", ActionIds.PROGRESS))));
        return blocks;
    }

    /** Said of any click but the one that counted. */
    private static Optional<String> already(RoundResult result) {
        return result.first() ? Optional.empty() : Optional.of(text(result).already());
    }

    private static ResultText text(RoundResult result) {
        Round round = result.round();
        return new ResultText(round.card(), round.order(), result.answer());
    }
}
