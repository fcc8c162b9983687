package io.github.k8scard.slack.web;

/**
 * A message in a direct conversation.
 *
 * @param channel Slack's id of the conversation
 * @param ts Slack's id of the message
 */
public record DirectPlace(String channel, String ts) {}
