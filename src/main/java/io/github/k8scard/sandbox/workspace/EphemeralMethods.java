package io.github.k8scard.sandbox.workspace;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The method that shows one member something. In a thread it appears only if somebody has replied there before. */
final class EphemeralMethods {
    private final Store store;
    private final Rules rules;
    private final Conversations conversations;

    EphemeralMethods(Store store, Rules rules, Conversations conversations) {
        this.store = store;
        this.rules = rules;
        this.conversations = conversations;
    }

    List<ApiMethod> methods() {
        return List.of(
                new ApiMethod("chat.postEphemeral", ApiMethod.TIER_4, List.of("chat:write"), this::postEphemeral));
    }

    private ObjectNode postEphemeral(Arguments arguments) {
        String channelId = arguments.needed("channel");
        String user = arguments.needed("user");
        Content content = Content.of(arguments, rules);
        return store.change("an ephemeral message was shown", contents -> {
            Conversation channel = conversations.forPosting(contents, channelId);
            if (!channel.has(user)) {
                throw ApiRefusal.of("user_not_in_channel");
            }
            Optional<String> thread = arguments.text("thread_ts").filter(ts -> !ts.isEmpty());
            String ts = contents.nextTs();
            if (thread.isEmpty() || contents.hasReplies(channelId, thread.get())) {
                contents.ephemerals.put(
                        ts,
                        new Ephemeral(
                                channelId,
                                ts,
                                user,
                                contents.app.botUserId(),
                                content.text(),
                                content.blocks(),
                                thread));
            }
            return Json.object().put("message_ts", ts);
        });
    }
}
