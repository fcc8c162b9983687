package io.github.k8scard.sandbox.workspace;

import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A modal that a member has open, or their Home tab.
 *
 * @param id {@code V…}
 * @param member who sees it
 * @param content the view as the app sent it, with the ids of blocks filled in; treat it as immutable
 * @param hash changes with each update
 * @param root the id of the first view of the stack
 * @param previous the id of the view below in the stack
 * @param errors what the member sees under inputs, by {@code block_id}; under the empty id, trouble with the whole view
 */
public record View(
        String id,
        String member,
        JsonNode content,
        String hash,
        String root,
        Optional<String> previous,
        Map<String, String> errors) {

    public View {
        errors = Map.copyOf(errors);
    }

    /** {@code modal} or {@code home}. */
    public String type() {
        return content.path("type").asString("");
    }

    /** The app's name for this kind of view, or nothing. */
    public String callbackId() {
        return content.path("callback_id").asString("");
    }

    /** What the app keeps in it, unseen by the member. */
    public String privateMetadata() {
        return content.path("private_metadata").asString("");
    }

    /** The heading, empty for a Home tab. */
    public String title() {
        return content.path("title").path("text").asString("");
    }

    /** Its blocks, an array. */
    public JsonNode blocks() {
        return content.path("blocks");
    }

    /** Whether a block of it has an element with this {@code action_id}. */
    public boolean offers(String actionId) {
        return ElementFinder.offers(blocks(), actionId);
    }

    String externalId() {
        return content.path("external_id").asString("");
    }

    View showing(JsonNode newContent, String newHash) {
        return new View(id, member, newContent, newHash, root, previous, Map.of());
    }

    View complaining(Map<String, String> newErrors) {
        return new View(id, member, content, hash, root, previous, newErrors);
    }
}
