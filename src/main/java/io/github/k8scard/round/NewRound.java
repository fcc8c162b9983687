package io.github.k8scard.round;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What a round is made with.
 *
 * @param workspaceId the team it belongs to
 * @param channelId the bot's own key of the channel
 * @param asked what it asks
 * @param occasion why there is one
 * @param localDate the date it counts for, in {@code zone}
 * @param zone the channel's zone when it was created
 * @param createdAt when it was created
 * @param closesAt when answers stop being in time
 */
public record NewRound(
        String workspaceId,
        long channelId,
        Asked asked,
        Occasion occasion,
        LocalDate localDate,
        ZoneId zone,
        Instant createdAt,
        Instant closesAt) {

    /** Whether it is the channel's daily round of its date; else somebody asked for it. */
    public boolean daily() {
        return occasion instanceof Occasion.Daily;
    }

    /** Whether it is a daily round that is posted after its time. */
    public boolean late() {
        return occasion instanceof Occasion.Daily daily && daily.late();
    }

    /** The Slack user who asked for an extra round. */
    public Optional<String> askedBy() {
        return occasion instanceof Occasion.Extra extra ? Optional.of(extra.askedBy()) : Optional.empty();
    }

    /** When its card is to be posted: the planned posting instant of a daily round, else at once. */
    public Instant dueAt() {
        return occasion instanceof Occasion.Daily daily ? daily.plannedAt() : createdAt;
    }
}
