package io.github.k8scard.slack.view;

import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.TextObject;
import io.github.k8scard.bot.Activity;
import io.github.k8scard.bot.MemberChannel;
import io.github.k8scard.bot.MemberNumbers;
import io.github.k8scard.deck.Card;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How far a member is: the one drawing that the Home tab and {@code me} have of it, some fifteen blocks. */
final class ProgressBlocks {
    private static final int QUESTION = 200;
    private static final String FREEZES =
            "A freeze saves a streak if you miss a card. Every fifth answer in a row earns one; you keep two at most.";

    private ProgressBlocks() {}

    /** Sums, retention, known cards, the last weeks, topics and what is weakest. */
    static List<LayoutBlock> of(MemberNumbers numbers) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(sums(numbers));
        activity(blocks, numbers.activity());
        blocks.addAll(MasteryView.few(numbers.progress()));
        weakest(blocks, numbers.weakest());
        return blocks;
    }

    /** The streak in each channel where the member has answered a card; nothing if there is none. */
    static List<LayoutBlock> streaks(MemberNumbers numbers) {
        String lines = numbers.channels().first().stream()
                .filter(channel -> channel.streak().isPresent())
                .map(ProgressBlocks::streak)
                .collect(Collectors.joining("\n"));
        return lines.isEmpty() ? List.of() : List.of(Parts.section(lines), Parts.plainContext(FREEZES));
    }

    /** A channel, and the member's streak if they have answered a card there; escaped. */
    static String streak(MemberChannel of) {
        return "<#" + Escaped.of(of.channel().address().slackId()) + ">"
                + of.streak().map(streak -> ": " + StreakWords.withBest(streak)).orElse("");
    }

    private static LayoutBlock sums(MemberNumbers numbers) {
        List<TextObject> fields = Stream.of(
                        "*Retention, 30 days*\n" + NumbersView.retention(numbers.recall()),
                        "*Known cards*\n" + NumbersView.known(numbers.progress()),
                        "*Accuracy*\n" + NumbersView.rightOf(numbers.total()),
                        "*Points*\n" + numbers.total().points())
                .<TextObject>map(Parts::mrkdwn)
                .toList();
        return Blocks.section(section -> section.fields(fields));
    }

    private static void activity(List<LayoutBlock> blocks, Activity activity) {
        blocks.add(Parts.header("The last " + Activity.WEEKS + " weeks"));
        blocks.add(Parts.section("```\n" + HeatMap.of(activity) + "\n```"));
        blocks.add(Parts.plainContext(HeatMap.words(activity)));
    }

    private static void weakest(List<LayoutBlock> blocks, List<Card> weakest) {
        if (!weakest.isEmpty()) {
            blocks.add(Parts.header("Your weakest cards"));
            blocks.add(Parts.section(weakest.stream()
                    .map(card -> "•  " + Mrkdwn.of(card.question(), QUESTION))
                    .collect(Collectors.joining("\n"))));
            blocks.add(Blocks.actions(List.of(Parts.button("Practice my weakest", ActionIds.PRACTICE_WEAKEST))));
        }
    }
}
