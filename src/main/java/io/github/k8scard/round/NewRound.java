package io.github.k8scard.round;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

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
        Instant closesAt) {}
