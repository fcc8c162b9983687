package io.github.k8scard.slack.view;

import io.github.k8scard.memory.Mastery;
import java.util.List;

/** How far a member is with each topic, as bars made of characters: known, met, not met. */
final class TopicBars {
    /** What the three kinds of cells mean. */
    static final String LEGEND = "█ known (should last three weeks)  ·  ▒ learning  ·  ░ not met yet";

    private static final int CELLS = 10;

    private TopicBars() {}

    /**
     * A line for each topic, short enough for a phone; as many texts of sections as they take, none for no topic.
     *
     * @param title the line above them, in mrkdwn; may be empty
     */
    static List<String> of(String title, List<Mastery> topics) {
        var texts = new SectionTexts(title);
        topics.forEach(topic -> texts.add("\n", "", line(topic)));
        return texts.all();
    }

    private static String line(Mastery topic) {
        return bar(topic) + "  " + Mrkdwn.literal(topic.topic()) + "  ·  " + topic.known() + "\u00A0of\u00A0"
                + topic.cards();
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
