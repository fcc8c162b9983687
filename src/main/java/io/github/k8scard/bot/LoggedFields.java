package io.github.k8scard.bot;

import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.delivery.Delivery;
import io.github.k8scard.round.Round;
import io.github.k8scard.threads.LogFields;

/** What a line of the log is about. */
final class LoggedFields {
    private LoggedFields() {}

    static LogFields of(ChannelAddress channel) {
        return LogFields.none().workspace(channel.workspaceId()).channel(channel.slackId());
    }

    /** The address of a message to a member names the member, who is no field. */
    static LogFields of(Delivery delivery) {
        String channel = delivery.channelId().isPresent() ? delivery.address().slackId() : "";
        var fields = LogFields.none()
                .workspace(delivery.address().workspaceId())
                .channel(channel)
                .delivery(delivery.id());
        return delivery.roundId().isPresent() ? fields.round(delivery.roundId().getAsLong()) : fields;
    }

    static LogFields of(Round round) {
        return LogFields.none().workspace(round.workspaceId()).round(round.id());
    }
}
