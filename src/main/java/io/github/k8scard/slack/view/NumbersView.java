package io.github.k8scard.slack.view;

import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import io.github.k8scard.board.Standing;
import io.github.k8scard.bot.MemberNumbers;
import io.github.k8scard.memory.Progress;
import io.github.k8scard.memory.Recall;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A member's own numbers; only that member sees them. */
public final class NumbersView {
    private static final String NOTHING_YET =
            "You have not answered a card yet, so there is nothing to count. The first one is a click away:";

    private NumbersView() {}

    /** Answers, points, streaks, what is known, and what there is to practise. */
    public static SlackMessage of(MemberNumbers numbers) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Parts.header("Your progress"));
        if (numbers.answers() == 0) {
            blocks.add(Parts.plainSection(NOTHING_YET));
        } else {
            blocks.add(Parts.section("*" + due(numbers) + "*"));
            blocks.addAll(ProgressBlocks.streaks(numbers));
            blocks.addAll(ProgressBlocks.of(numbers));
        }
        if (hasPractice(numbers)) {
            blocks.add(Blocks.actions(List.of(Parts.button("Practice", ActionIds.PRACTICE_NEXT))));
        }
        return SlackMessage.of(
                "Your progress\n" + sums(numbers) + inARow(numbers) + MasteryView.words(numbers.progress()), blocks);
    }

    private static String inARow(MemberNumbers numbers) {
        return numbers.channels().first().stream()
                .flatMap(channel -> channel.streak().stream())
                .map(streak -> "\n" + StreakWords.withBest(streak))
                .collect(Collectors.joining());
    }

    /** Whether there is something to practise: a card that is due, or one that the member has not met. */
    static boolean hasPractice(MemberNumbers numbers) {
        return numbers.due() > 0
                || numbers.progress().met() < numbers.progress().cards();
    }

    /** The same as a modal. */
    public static View modal(MemberNumbers numbers) {
        return ModalView.of("Your progress", of(numbers).blocks());
    }

    /** For example {@code 1 point}. */
    static String points(int points) {
        return points == 1 ? "1 point" : points + " points";
    }

    static String percent(int part, int whole) {
        return Math.round(100.0 * part / whole) + "%";
    }

    /** For example {@code 1 answer}. */
    static String answers(int answers) {
        return answers == 1 ? "1 answer" : answers + " answers";
    }

    /** For example {@code 3 right of 4 (75%), 2 cards graded}; graded ones are neither right nor wrong. */
    static String rightOf(Standing standing) {
        String graded = standing.graded() == 1 ? "1 card graded" : standing.graded() + " cards graded";
        if (standing.answered() == 0) {
            return standing.graded() == 0 ? "nothing answered" : graded;
        }
        return share(standing.right(), "right", standing.answered()) + (standing.graded() == 0 ? "" : ", " + graded);
    }

    /** For example {@code 3 cards are due for practice.} */
    static String due(MemberNumbers numbers) {
        return switch (numbers.due()) {
            case 0 -> "Nothing is due for practice today.";
            case 1 -> "1 card is due for practice.";
            default -> numbers.due() + " cards are due for practice.";
        };
    }

    /** For example {@code 40 remembered of 46 (87%)}. */
    static String retention(Recall recall) {
        return recall.reviews() == 0 ? "no reviews yet" : share(recall.remembered(), "remembered", recall.reviews());
    }

    /** For example {@code 5 of 204, 11 learning}. */
    static String known(Progress progress) {
        int learning = progress.met() - progress.known();
        return progress.known() + " of " + progress.cards() + (learning > 0 ? ", " + learning + " learning" : "");
    }

    private static String sums(MemberNumbers numbers) {
        return numbers.answers() == 0
                ? NOTHING_YET
                : points(numbers.total().points()) + "\n" + answers(numbers.answers()) + ", " + rightOf(numbers.total())
                        + "\nRetention over 30 days: "
                        + retention(numbers.recall()) + "\nKnown cards: " + known(numbers.progress()) + "\n"
                        + due(numbers);
    }

    private static String share(int part, String what, int whole) {
        return part + " " + what + " of " + whole + " (" + percent(part, whole) + ")";
    }
}
