package io.github.k8scard.delivery;

import io.github.k8scard.channel.ChannelAddress;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One message the bot owes. It is stored before it is sent.
 *
 * @param id its number
 * @param channelId the bot's own key of the channel; empty for a direct message
 * @param address where that channel is in Slack now; for a direct message the member's id stands for the channel's
 * @param kind what is owed
 * @param roundId the round whose card or closing it is; empty for all others
 * @param text the line of a notice, plain text; of a board or digest, what it is about
 * @param state how far it is
 * @param createdAt since when it is owed
 * @param deadline when it is no longer worth sending
 * @param attempts how often it was tried
 * @param claimedAt when it was last claimed
 * @param ts Slack's id of the message, once it is sent
 * @param reason why it failed or is unknown, for the operator
 */
public record Delivery(
        long id,
        OptionalLong channelId,
        ChannelAddress address,
        DeliveryKind kind,
        OptionalLong roundId,
        Optional<String> text,
        DeliveryState state,
        Instant createdAt,
        Instant deadline,
        int attempts,
        Optional<Instant> claimedAt,
        Optional<String> ts,
        Optional<String> reason) {

    /** The latest attempt, whose outcome was known at an instant. */
    public Attempt attempt(Instant endedAt) {
        return new Attempt(kind, attempts, endedAt, deadline);
    }
}
