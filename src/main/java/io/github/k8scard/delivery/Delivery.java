package io.github.k8scard.delivery;

import io.github.k8scard.channel.ChannelAddress;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One message the bot owes. It is stored before it is sent.
 *
 * @param id its number
 * @param owed what is owed
 * @param address where its channel is in Slack now; for a direct message the member's id stands for the channel's
 * @param progress how far it is
 */
public record Delivery(long id, Owed owed, ChannelAddress address, DeliveryProgress progress) {

    /** The bot's own key of the channel; empty for a direct message. */
    public OptionalLong channelId() {
        return owed.to().channelId();
    }

    /** What is owed. */
    public DeliveryKind kind() {
        return owed.kind();
    }

    /** The round whose card, closing or result it is; empty for all others. */
    public OptionalLong roundId() {
        return owed.roundId();
    }

    /** The line of a notice, plain text; of a board or digest, what it is about. */
    public Optional<String> text() {
        return owed.body();
    }

    /** Since when it is owed. */
    public Instant createdAt() {
        return owed.since();
    }

    /** When it is no longer worth sending. */
    public Instant deadline() {
        return owed.deadline();
    }

    /** How far it is. */
    public DeliveryState state() {
        return progress.state();
    }

    /** How often it was tried. */
    public int attempts() {
        return progress.attempts();
    }

    /** When it was last claimed. */
    public Optional<Instant> claimedAt() {
        return progress.claimedAt();
    }

    /** Slack's id of the message, once it is sent. */
    public Optional<String> ts() {
        return progress.ts();
    }

    /** Why it has not arrived, or perhaps not, if that is known. */
    public Optional<DeliveryTrouble> trouble() {
        return progress.trouble();
    }

    /** The latest attempt, whose outcome was known at an instant. */
    public Attempt attempt(Instant endedAt) {
        return new Attempt(kind(), attempts(), endedAt, deadline());
    }
}
