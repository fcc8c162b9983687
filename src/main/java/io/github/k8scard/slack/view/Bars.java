package io.github.k8scard.slack.view;

import io.github.k8scard.deck.Choices;
import io.github.k8scard.round.ChoiceOrder;
import io.github.k8scard.round.Round;
import io.github.k8scard.round.Tally;
import java.util.stream.Collectors;

/** How often each choice was picked, as bars made of characters. */
final class Bars {
    private static final int CELLS = 10;

    private Bars() {}

    /** Two lines for each choice: its letter and text, then a bar at the left edge, so that bars align on phones. */
    static String of(Choices choices, Round round, Tally tally) {
        int all = tally.perChoice().stream().mapToInt(Integer::intValue).sum();
        return CardText.positions(round.order())
                .mapToObj(position -> {
                    int choice = round.order().choiceAt(position);
                    int picked = Turnout.picked(round, tally, position);
                    return "*" + ChoiceOrder.letter(position) + "*  " + Mrkdwn.of(choices.at(choice), CardText.CHOICE)
                            + (choice == Choices.CORRECT ? "  ✅" : "")
                            + (all == 0 ? "" : "\n`" + bar(picked, all) + "` " + picked);
                })
                .collect(Collectors.joining("\n"));
    }

    /** A bar for a share of a whole; any share above nothing shows at least one cell. */
    static String bar(int part, int whole) {
        int full = part == 0 ? 0 : Math.max(1, Math.round((float) CELLS * part / whole));
        return "█".repeat(full) + "░".repeat(CELLS - full);
    }
}
