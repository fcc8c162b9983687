package io.github.k8scard.slack.view;

import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import io.github.k8scard.bot.WeekRecap;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/** A direct message that says how a member's week went, and what is due, with a way to stop such messages. */
public final class RecapView {
    private static final String HOW = "You asked me to tell you once a week.";

    private RecapView() {}

    /**
     * The recap. It stays in the conversation, so it says which week it means and as of when its number is.
     *
     * @param due how many cards are due; 0 to say nothing of them
     * @param asOf when they were counted, in the member's zone
     */
    public static SlackMessage of(WeekRecap recap, int due, ZonedDateTime asOf) {
        var blocks = new ArrayList<LayoutBlock>();
        var buttons = new ArrayList<BlockElement>();
        blocks.add(Parts.plainSection(recap.words()));
        if (due > 0) {
            blocks.add(NudgeView.line(due, asOf));
            buttons.add(Parts.button("Practice", ActionIds.PRACTICE_NEXT));
        }
        buttons.add(Parts.button("Stop recaps", ActionIds.RECAP_STOP));
        blocks.add(Blocks.actions(buttons));
        blocks.add(Parts.plainContext(HOW));
        String dueWords = due > 0 ? " " + NudgeView.words(due, asOf) : "";
        return SlackMessage.of(recap.words() + dueWords + " " + HOW, List.copyOf(blocks));
    }

    /** What is said when a member has stopped them. */
    public static SlackMessage stopped() {
        return PlainText.of("No more weekly recaps. You can switch them on again in my Home tab.");
    }
}
