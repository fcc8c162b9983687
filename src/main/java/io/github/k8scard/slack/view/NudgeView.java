package io.github.k8scard.slack.view;

import com.slack.api.model.block.Blocks;
import java.util.List;

/** A direct message that cards are due, with a way to begin and one to stop such messages. */
public final class NudgeView {
    private static final String HOW = "You asked me to tell you on weekdays. A few cards take about a minute.";

    private NudgeView() {}

    /** @param words how many cards are due; not escaped */
    public static SlackMessage of(String words) {
        return SlackMessage.of(
                words + " " + HOW,
                List.of(
                        Parts.plainSection(words),
                        Blocks.actions(List.of(
                                Parts.button("Practise", ActionIds.PRACTICE_NEXT, null),
                                Parts.button("Stop these", ActionIds.NUDGE_STOP, null))),
                        Parts.plainContext(HOW)));
    }

    /** What is said when a member has stopped them. */
    public static SlackMessage stopped() {
        return PlainText.of("No more of these. To have them again, switch them on in my Home tab.");
    }
}
