package io.github.k8scard.slack.view;

import io.github.k8scard.round.ChoiceOrder;
import io.github.k8scard.round.Round;
import io.github.k8scard.round.Tally;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How many took part in a round and who was right, in words that are not escaped. */
final class Turnout {
    private static final int NAMED = 20;

    private Turnout() {}

    static String of(Round round, Tally tally) {
        int answered = tally.answered();
        if (answered == 0) {
            return "Nobody answered this one.";
        }
        if (round.order().size() == 0) {
            return answered == 1 ? "One of you graded it." : answered + " of you graded it.";
        }
        int right = tally.picked(round.card().choices().orElseThrow().right());
        return right + " right of " + answered + revealed(tally.revealed()) + ".";
    }

    /** How often each choice was picked, such as {@code A 1, B 4}; empty if there are no choices or no answers. */
    static Optional<String> picks(Round round, Tally tally) {
        if (round.order().size() == 0 || tally.answered() == 0) {
            return Optional.empty();
        }
        return Optional.of(CardText.positions(round.order())
                .mapToObj(position -> ChoiceOrder.letter(position) + " " + picked(round, tally, position))
                .collect(Collectors.joining(", ", "Picked: ", ".")));
    }

    /** How many picked the choice at a position. */
    static int picked(Round round, Tally tally, int position) {
        return tally.picked(round.order().choiceAt(position));
    }

    /** At most twenty names and the number of the others; empty if nobody is to be named. */
    static Optional<String> namesOfRight(Tally tally) {
        List<String> named = tally.right().stream()
                .filter(name -> !name.isBlank())
                .limit(NAMED)
                .map(Name::of)
                .toList();
        if (named.isEmpty()) {
            return Optional.empty();
        }
        String names = String.join(", ", named);
        int others = tally.right().size() - named.size();
        return Optional.of("Right: " + names + (others > 0 ? " and " + others + " more" : ""));
    }

    private static String revealed(int count) {
        return count == 0 ? "" : " (" + count + " looked at the answer)";
    }
}
