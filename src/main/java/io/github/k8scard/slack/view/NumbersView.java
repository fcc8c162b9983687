package io.github.k8scard.slack.view;

import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.LayoutBlock;
import io.github.k8scard.board.Standing;
import io.github.k8scard.bot.MemberNumbers.ChannelStreak;
import io.github.k8scard.bot.MemberNumbers.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A member's own numbers; only that member sees them. */
public final class NumbersView {
    private static final int STREAKS = 10;

    private NumbersView() {}

    /** Points, streaks, and what there is to practise. */
    public static SlackMessage of(Numbers numbers) {
        String sums = sums(numbers);
        List<ChannelStreak> streaks = numbers.streaks().stream().limit(STREAKS).toList();
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Parts.header("Your numbers"));
        blocks.add(Parts.plainSection(sums));
        if (!streaks.isEmpty()) {
            blocks.add(Parts.section(streaks.stream()
                    .map(streak -> "<#" + Escaped.of(streak.channel().slackId()) + ">: "
                            + StreakWords.withBest(streak.streak()))
                    .collect(Collectors.joining("\n"))));
        }
        if (numbers.due() > 0 || numbers.seen() < numbers.deckSize()) {
            blocks.add(Blocks.actions(List.of(Parts.button("Practise", ActionIds.PRACTICE_NEXT, null))));
        }
        String inARow = streaks.stream()
                .map(streak -> "\n" + StreakWords.withBest(streak.streak()))
                .collect(Collectors.joining());
        return SlackMessage.of("Your numbers\n" + sums + inARow, blocks);
    }

    /** For example {@code 1 point}. */
    static String points(int points) {
        return points == 1 ? "1 point" : points + " points";
    }

    /** For example {@code 3 right of 4 (75%)}. */
    static String rightOf(Standing standing) {
        int answered = standing.answered();
        return answered == 0
                ? "nothing answered"
                : standing.right() + " right of " + answered + " (" + Math.round(100 * standing.accuracy()) + "%)";
    }

    private static String sums(Numbers numbers) {
        String due = switch (numbers.due()) {
            case 0 -> "Nothing is due for practice today.";
            case 1 -> "1 card is due for practice.";
            default -> numbers.due() + " cards are due for practice.";
        };
        return points(numbers.total().points()) + ", " + rightOf(numbers.total()) + "\n" + numbers.seen() + " of "
                + numbers.deckSize() + " cards seen\n" + due;
    }
}
