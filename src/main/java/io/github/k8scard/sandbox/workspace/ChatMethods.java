package io.github.k8scard.sandbox.workspace;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The methods that post, change and delete messages. */
final class ChatMethods {
    private static final List<String> WRITE = List.of("chat:write");
    /** Slack: the text of an updated message has at most 4,000 characters. */
    private static final int LONGEST_UPDATE = 4_000;

    private final Store store;
    private final Rules rules;
    private final Shapes shapes;
    private final Conversations conversations;

    ChatMethods(Store store, Rules rules, Shapes shapes, Conversations conversations) {
        this.store = store;
        this.rules = rules;
        this.shapes = shapes;
        this.conversations = conversations;
    }

    List<ApiMethod> methods() {
        return List.of(
                new ApiMethod("chat.postMessage", ApiMethod.POSTING, WRITE, this::post),
                new ApiMethod("chat.update", ApiMethod.TIER_3, WRITE, this::update),
                new ApiMethod("chat.delete", ApiMethod.TIER_3, WRITE, this::delete));
    }

    private ObjectNode post(Arguments arguments) {
        String target = arguments.needed("channel");
        Content content = Content.of(arguments, rules);
        Message posted = store.change("a message was posted", contents -> {
            Conversation channel = conversations.forPosting(contents, target);
            Optional<String> thread = arguments.text("thread_ts").filter(ts -> !ts.isEmpty());
            if (thread.isPresent()
                    && contents.message(channel.id(), thread.get()).isEmpty()) {
                throw ApiRefusal.of("thread_not_found");
            }
            var message = new Message(
                    channel.id(),
                    contents.nextTs(),
                    contents.app.botUserId(),
                    content.text(),
                    content.blocks(),
                    content.metadata(),
                    thread,
                    false);
            contents.put(message);
            return message;
        });
        return answer(posted);
    }

    private ObjectNode update(Arguments arguments) {
        String channelId = arguments.needed("channel");
        String ts = arguments.needed("ts");
        Optional<String> text = arguments.text("text").or(() -> arguments.text("markdown_text"));
        if (text.orElse("").length() > LONGEST_UPDATE) {
            throw ApiRefusal.breach("msg_too_long", "an update's text has at most 4000 characters");
        }
        JsonNode given = Content.givenBlocks(arguments);
        JsonNode metadata = Content.metadata(arguments);
        Message updated = store.change("a message was updated", contents -> {
            Message old = own(contents, channelId, ts, "cant_update_message", "is_inactive");
            if (!contents.isEditable(old)) {
                throw ApiRefusal.of("edit_window_closed");
            }
            boolean keepsBlocks = text.isEmpty() && !arguments.has("blocks");
            String newText = text.orElse(old.text());
            JsonNode newBlocks = keepsBlocks ? old.blocks() : rules.checked(newText, given);
            if (newText.isBlank() && newBlocks.isEmpty()) {
                throw ApiRefusal.breach("no_text", "a message needs text or blocks");
            }
            JsonNode newMetadata = arguments.has("metadata") ? metadata : old.metadata();
            var changed = old.saying(newText, newBlocks, newMetadata, newBlocks.isEmpty());
            contents.put(changed);
            return changed;
        });
        return answer(updated).put("text", updated.text());
    }

    private ObjectNode delete(Arguments arguments) {
        String channelId = arguments.needed("channel");
        String ts = arguments.needed("ts");
        return store.change("a message was deleted", contents -> {
            Message old = own(contents, channelId, ts, "cant_delete_message", "is_inactive");
            contents.remove(old);
            return Json.object().put("channel", channelId).put("ts", ts);
        });
    }

    private Message own(Contents contents, String channelId, String ts, String notOwn, String archived) {
        if (contents.members.containsKey(channelId)) {
            throw ApiRefusal.breach("channel_not_found", "a direct message is named by its D… id here");
        }
        Conversation channel = conversations.visible(contents, channelId);
        if (channel.archived()) {
            throw ApiRefusal.of(archived);
        }
        if (contents.ephemerals.containsKey(ts)) {
            throw ApiRefusal.breach("message_not_found", "an ephemeral message can only be replaced by response_url");
        }
        Message message = contents.message(channelId, ts).orElseThrow(() -> ApiRefusal.of("message_not_found"));
        if (!message.author().equals(contents.app.botUserId())) {
            throw ApiRefusal.breach(notOwn, "only the app's own messages");
        }
        return message;
    }

    private ObjectNode answer(Message message) {
        ObjectNode answer = Json.object().put("channel", message.channel()).put("ts", message.ts());
        answer.set("message", shapes.message(message));
        return answer;
    }
}
