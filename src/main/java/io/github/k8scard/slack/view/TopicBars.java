package io.github.k8scard.slack.view;

import io.github.k8scard.memory.Mastery;
import java.util.ArrayList;
import java.util.List;

/** How far a member is with each topic, as bars made of characters: known, met, not met. */
final class TopicBars {
    /** What the three kinds of cells mean. */
    static final String LEGEND = "█ known (should last three weeks)  ·  ▒ learning  ·  ░ not met yet";

    private static final int CELLS = 10;
    private static final int LISTED = 15;

    private TopicBars() {}

    /** A line for each topic, short enough for a phone; as many as fit one section, and the number of the others. */
    static String of(List<Mastery> topics) {
        var lines = new ArrayList<String>();
        int length = 0;
        for (Mastery topic : topics) {
            String line = bar(topic) + "  " + Mrkdwn.literal(topic.topic()) + "  ·  " + topic.known() + " of "
                    + topic.cards();
            length += line.length() + 1;
            if (lines.size() == LISTED || length > BlockLimits.SECTION - 50) {
                break;
            }
            lines.add(line);
        }
        int others = topics.size() - lines.size();
        if (others > 0) {
            lines.add("… and " + others + " more");
        }
        return String.join("\n", lines);
    }

    /** For example {@code 2 of 6 known, 3 learning}. */
    static String words(Mastery topic) {
        int learning = topic.met() - topic.known();
        return topic.known() + " of " + topic.cards() + " known" + (learning > 0 ? ", " + learning + " learning" : "");
    }

    /** Any share above nothing shows at least one cell, and only the whole fills all. */
    static String bar(Mastery topic) {
        int known = cells(topic.known(), topic.cards());
        int met = Math.max(cells(topic.met(), topic.cards()), known + (topic.met() > topic.known() ? 1 : 0));
        return "█".repeat(known) + "▒".repeat(met - known) + "░".repeat(CELLS - met);
    }

    private static int cells(int part, int whole) {
        if (part == 0 || part == whole) {
            return part == 0 ? 0 : CELLS;
        }
        return Math.max(1, Math.min(CELLS - 1, Math.round((float) CELLS * part / whole)));
    }
}
