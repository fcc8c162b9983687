package io.github.k8scard.slack.view;

import com.slack.api.model.block.Blocks;
import java.util.List;

/** A direct message that cards are due, with a way to begin and one to stop such messages. */
public final class NudgeView {
    private static final String HOW = "You asked me to tell you. A few cards take about a minute.";

    private NudgeView() {}

    /** @param due how many cards are due */
    public static SlackMessage of(int due) {
        String words = due == 1 ? "1 card is due for you today." : due + " cards are due for you today.";
        return SlackMessage.of(
                words + " " + HOW,
                List.of(
                        Parts.plainSection(words),
                        Blocks.actions(List.of(
                                Parts.button("Practise", ActionIds.PRACTICE_NEXT),
                                Parts.button("Stop these", ActionIds.NUDGE_STOP))),
                        Parts.plainContext(HOW)));
    }

    /** What is said when a member has stopped them. */
    public static SlackMessage stopped() {
        return PlainText.of("No more reminders. You can switch them on again in my Home tab.");
    }
}
