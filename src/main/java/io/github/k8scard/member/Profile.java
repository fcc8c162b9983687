package io.github.k8scard.member;

import java.time.ZoneId;
import java.util.Optional;

/**
 * What Slack says of a user at the moment.
 *
 * @param name the display name, as plain text of any content
 * @param zone the zone set in Slack, absent for strangers of a shared channel
 */
public record Profile(String name, Optional<ZoneId> zone) {}
