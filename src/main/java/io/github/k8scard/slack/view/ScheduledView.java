package io.github.k8scard.slack.view;

import io.github.k8scard.channel.Channel;
import io.github.k8scard.channel.SettingsText;
import java.time.Instant;

/** The private answer to who has just changed a channel's daily card; the channel is told by a notice of its own. */
public final class ScheduledView {
    private ScheduledView() {}

    /**
     * What now holds.
     *
     * @param channel as it is after the change
     * @param now what "in 14 h" is counted from
     */
    public static SlackMessage of(Channel channel, Instant now) {
        return PlainText.of(
                switch (channel.state()) {
                    case ACTIVE ->
                        "✅ A card " + SettingsText.of(channel.settings()) + ". " + ChannelWords.next(channel, now);
                    case PAUSED ->
                        channel.pausedUntil().isPresent()
                                ? "⏸️ " + ChannelWords.next(channel, now)
                                : "⏸️ Paused; the schedule is kept. Go on with /k8scard resume";
                    case OFF -> "Done: no more daily cards here. Start again with /k8scard schedule 09:30";
                    case QUIET, SUSPENDED -> ChannelWords.next(channel, now);
                });
    }
}
