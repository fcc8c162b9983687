package io.github.k8scard.sandbox.workspace;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A message that one member alone sees.
 *
 * @param channel where it is shown
 * @param ts its timestamp, which no Web API method accepts
 * @param recipient who sees it
 * @param author the bot user, or {@code USLACKBOT} for Slack's own notices
 * @param text the top-level text
 * @param blocks an array, empty if there are none; treat it as immutable
 * @param thread the ts of the message that it replies to
 */
public record Ephemeral(
        String channel,
        String ts,
        String recipient,
        String author,
        String text,
        JsonNode blocks,
        Optional<String> thread) {

    /** Whether a block of it has an element with this {@code action_id}. */
    public boolean offers(String actionId) {
        return ElementFinder.offers(blocks, actionId);
    }

    Ephemeral movedTo(String newChannel) {
        return new Ephemeral(newChannel, ts, recipient, author, text, blocks, thread);
    }

    Ephemeral saying(String newText, JsonNode newBlocks) {
        return new Ephemeral(channel, ts, recipient, author, newText, newBlocks, thread);
    }
}
