package io.github.k8scard.slack.view;

import io.github.k8scard.calendar.Schedule;
import io.github.k8scard.calendar.ScheduleText;
import io.github.k8scard.channel.Channel;
import java.time.Instant;

/** A channel's state in words that are not escaped: what comes next and what to type to change it. */
final class ChannelWords {
    static final String NOTHING_SET_UP = "No daily card is set up here. Start one with /k8scard schedule 09:30";

    private ChannelWords() {}

    static String next(Channel channel, Instant now) {
        return switch (channel.state()) {
            case ACTIVE ->
                "Next card " + moment(channel) + ", "
                        + ScheduleText.until(now, channel.nextPostAt().orElseThrow()) + ".";
            case PAUSED -> "The daily card is paused. Go on with /k8scard resume";
            case QUIET -> "The daily card is resting, because nobody answered for a while. Go on with /k8scard resume";
            case SUSPENDED ->
                "Slack does not let me post here. Invite me with /invite @k8scard, then type /k8scard resume";
            case OFF -> NOTHING_SET_UP;
        };
    }

    private static String moment(Channel channel) {
        Schedule schedule = channel.schedule().orElseThrow();
        return ScheduleText.moment(channel.nextPostAt().orElseThrow(), schedule.zone());
    }
}
