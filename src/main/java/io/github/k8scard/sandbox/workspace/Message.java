package io.github.k8scard.sandbox.workspace;

import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A message that everyone in a channel sees, as it was at one moment: keep it to act later as a client whose screen is
 * stale.
 *
 * @param channel where it is
 * @param ts Slack's timestamp, its id within the channel
 * @param author the member or bot user who posted it
 * @param text the top-level text: what notifications and screen readers have
 * @param blocks an array, empty if there are none; treat it as immutable
 * @param metadata an object, empty if there is none; treat it as immutable
 * @param thread the ts of the message that this one replies to
 * @param edited whether Slack shows "(edited)": after an update without blocks
 */
public record Message(
        String channel,
        String ts,
        String author,
        String text,
        JsonNode blocks,
        JsonNode metadata,
        Optional<String> thread,
        boolean edited) {

    /** Whether a block of it has an element with this {@code action_id}. */
    public boolean offers(String actionId) {
        return ElementFinder.offers(blocks, actionId);
    }

    Instant sent() {
        return Instant.ofEpochSecond(Long.parseLong(ts.substring(0, ts.indexOf('.'))));
    }

    Message saying(String newText, JsonNode newBlocks, JsonNode newMetadata, boolean nowEdited) {
        return new Message(channel, ts, author, newText, newBlocks, newMetadata, thread, nowEdited);
    }

    Message movedTo(String newChannel) {
        return new Message(newChannel, ts, author, text, blocks, metadata, thread, edited);
    }
}
