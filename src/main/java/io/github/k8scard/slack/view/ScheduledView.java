package io.github.k8scard.slack.view;

import io.github.k8scard.channel.Channel;
import io.github.k8scard.channel.ChannelState;
import io.github.k8scard.channel.SettingsText;
import java.time.Instant;
import java.util.List;

/** What only whoever sets up a channel's daily card is told. What has changed, the channel is told. */
public final class ScheduledView {
    private ScheduledView() {}

    /**
     * That nothing has changed.
     *
     * @param channel with a schedule
     * @param now what "in 14 h" is counted from
     */
    public static SlackMessage unchanged(Channel channel, Instant now) {
        return SlackMessage.of(
                words(channel, now, Telling.PLAIN), List.of(Parts.section(words(channel, now, Telling.MRKDWN))));
    }

    private static String words(Channel channel, Instant now, Telling telling) {
        String set = channel.state() == ChannelState.ACTIVE
                ? ": a card " + SettingsText.of(channel.settings()) + ". "
                : ". ";
        return telling.words("That is set already" + set) + ChannelWords.next(channel, now, telling);
    }

    /**
     * That no time zone was typed and the member's own is not known.
     *
     * @param channel with a schedule
     */
    public static SlackMessage guessedZone(Channel channel) {
        String zone = channel.schedule().orElseThrow().zone().getId();
        String another = zone.equals("Europe/Berlin") ? "America/New_York" : "Europe/Berlin";
        return PlainText.of("I do not know your time zone, so I took " + zone
                + ". If it is another, type it, such as: /k8scard schedule " + another);
    }
}
