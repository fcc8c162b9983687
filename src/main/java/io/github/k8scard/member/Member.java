package io.github.k8scard.member;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What the bot knows of a Slack user.
 *
 * @param key who it is
 * @param name the display name, as plain text of any content; it must be escaped before it is shown
 * @param zone the zone set in Slack, absent until Slack has told it
 * @param optedOut whether the member is not to be listed on leaderboards
 * @param nudge whether the member wants to be reminded when cards are due
 * @param recap whether the member wants to be told how each week went
 * @param refreshedAt when Slack was last asked
 */
public record Member(
        MemberKey key,
        String name,
        Optional<ZoneId> zone,
        boolean optedOut,
        boolean nudge,
        boolean recap,
        Instant refreshedAt) {}
