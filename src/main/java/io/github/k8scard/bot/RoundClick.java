package io.github.k8scard.bot;

import io.github.k8scard.round.Response;
import java.time.Instant;

/**
 * A click on a round's message.
 *
 * @param roundId the round that the button names
 * @param userId who clicked
 * @param response what was clicked
 * @param messageTs Slack's id of the clicked message; empty if the button was in a modal
 * @param receivedAt when the bot received it
 */
public record RoundClick(long roundId, String userId, Response response, String messageTs, Instant receivedAt) {}
