package io.github.k8scard.slack.view;

import com.slack.api.model.block.Blocks;
import io.github.k8scard.calendar.Schedule;
import io.github.k8scard.calendar.ScheduleText;
import java.util.List;

/** Asks whoever is about to end a channel's daily card whether they mean it. */
public final class EndingView {
    private EndingView() {}

    /** @param schedule what would end */
    public static SlackMessage of(Schedule schedule) {
        String question = "End the daily card here, " + ScheduleText.of(schedule) + "?";
        String instead = "To stop it only for a while, type /k8scard pause";
        var end = Parts.button("End it", ActionIds.CHANNEL_END);
        end.setStyle("danger");
        return SlackMessage.of(
                question + " " + instead,
                List.of(
                        Parts.plainSection(question),
                        Blocks.actions(List.of(end, Parts.button("Keep it", ActionIds.CHANNEL_KEEP))),
                        Parts.plainContext(instead)));
    }

    /** What is said where the channel is not told: somebody else was faster, or the bot is not in it. */
    public static SlackMessage ended() {
        return PlainText.of("The daily card here has ended. Start again with /k8scard schedule 09:30");
    }
}
