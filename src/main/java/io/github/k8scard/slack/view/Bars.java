package io.github.k8scard.slack.view;

import io.github.k8scard.deck.Choices;
import io.github.k8scard.round.ChoiceOrder;
import io.github.k8scard.round.Round;
import io.github.k8scard.round.Tally;
import java.util.stream.Collectors;

/** How often each choice was picked, and other shares, as bars. None is inline code, which Slack paints red. */
final class Bars {
    private static final int CELLS = 10;

    /** A screen reader reads emoji one by one. */
    private static final int EMOJI = 5;

    private Bars() {}

    /**
     * Two lines for each choice: its letter and text, then a bar at the left edge, so that bars align on phones. The
     * right one's is green. As long as there is room, each square is one member.
     */
    static String of(Choices choices, Round round, Tally tally) {
        int all = tally.perChoice().stream().mapToInt(Integer::intValue).sum();
        int most = tally.perChoice().stream().mapToInt(Integer::intValue).max().orElse(0);
        return CardText.positions(round.order())
                .mapToObj(position -> {
                    int choice = round.order().choiceAt(position);
                    int picked = Turnout.picked(round, tally, position);
                    return "*" + ChoiceOrder.letter(position) + "*  " + Mrkdwn.of(choices.at(choice), CardText.CHOICE)
                            + (choice == choices.right() ? "  ✅" : "")
                            + (all == 0
                                    ? ""
                                    : "\n" + picks(choice == choices.right(), picked, most <= EMOJI ? EMOJI : all));
                })
                .collect(Collectors.joining("\n"));
    }

    private static String picks(boolean right, int picked, int whole) {
        String squares = (right ? "🟩" : "🟦").repeat(full(picked, whole, EMOJI));
        return picked == 0 ? "nobody" : squares + "  " + picked;
    }

    /** A bar of characters for a share of a whole. */
    static String bar(int part, int whole) {
        int full = full(part, whole, CELLS);
        return "█".repeat(full) + "░".repeat(CELLS - full);
    }

    /** Any share above nothing shows at least one cell. */
    private static int full(int part, int whole, int cells) {
        return part == 0 ? 0 : Math.max(1, Math.round((float) cells * part / whole));
    }
}
