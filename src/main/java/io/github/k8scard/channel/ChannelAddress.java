package io.github.k8scard.channel;

/**
 * Where a channel is in Slack.
 *
 * @param workspaceId the team, {@code T…}
 * @param slackId the channel, {@code C…}, {@code G…} or {@code D…}; Slack can change it
 */
public record ChannelAddress(String workspaceId, String slackId) {}
