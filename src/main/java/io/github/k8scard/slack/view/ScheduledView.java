package io.github.k8scard.slack.view;

import io.github.k8scard.channel.Channel;
import io.github.k8scard.channel.SettingsText;
import java.time.Instant;
import java.util.List;

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
        return message(channel, now, "");
    }

    /**
     * The same to a member who named no time zone and whose own is not known.
     *
     * @param channel with a schedule
     */
    public static SlackMessage withGuessedZone(Channel channel, Instant now) {
        String zone = channel.schedule().orElseThrow().zone().getId();
        return message(
                channel,
                now,
                "\nI do not know your time zone, so I took " + zone
                        + ". If it is another, type it after the time, such as: /k8scard schedule 09:30 Europe/Berlin");
    }

    private static SlackMessage message(Channel channel, Instant now, String more) {
        return SlackMessage.of(
                words(channel, now, Telling.PLAIN) + more,
                List.of(Parts.section(words(channel, now, Telling.MRKDWN) + Telling.MRKDWN.words(more))));
    }

    private static String words(Channel channel, Instant now, Telling telling) {
        return switch (channel.state()) {
            case ACTIVE ->
                "✅ A card " + telling.words(SettingsText.of(channel.settings())) + ". "
                        + ChannelWords.next(channel, now, telling);
            case PAUSED ->
                channel.pausedUntil().isPresent()
                        ? "⏸️ " + ChannelWords.next(channel, now, telling)
                        : "⏸️ Paused; the schedule is kept. Go on with /k8scard resume";
            case OFF -> "Done: no more daily cards here. Start again with /k8scard schedule 09:30";
            case QUIET, SUSPENDED -> ChannelWords.next(channel, now, telling);
        };
    }
}
