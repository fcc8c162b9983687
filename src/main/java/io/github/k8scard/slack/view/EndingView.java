package io.github.k8scard.slack.view;

import com.slack.api.model.block.Blocks;
import io.github.k8scard.channel.ChannelSettings;
import io.github.k8scard.channel.SettingsText;
import java.util.List;

/** Asks whoever is about to end a channel's daily card whether they mean it. */
public final class EndingView {
    private EndingView() {}

    /** @param settings with a schedule */
    public static SlackMessage of(ChannelSettings settings) {
        String question = "End the daily card here, " + SettingsText.of(settings) + "?";
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

    /** What is said when somebody else was faster. */
    public static SlackMessage ended() {
        return PlainText.of("The daily card here has ended. Start again with /k8scard schedule 09:30");
    }
}
