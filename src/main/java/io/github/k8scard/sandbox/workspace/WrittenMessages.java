package io.github.k8scard.sandbox.workspace;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.ObjectNode;

/**
 * Members write messages. The app is told of those that mention it: at once in a channel that it is in; else Slackbot
 * says that it is not, and it is told of the latest once somebody invites it. Safe for concurrent use.
 */
final class WrittenMessages {
    private static final String EVENT = "app_mention";
    private static final String SCOPE = "app_mentions:read";

    private final Store store;
    private final Grants grants;
    private final AppEvents app;
    private final Shapes shapes;
    private final Map<String, Message> untold = new ConcurrentHashMap<>();

    WrittenMessages(Store store, Grants grants, EventDelivery events, Shapes shapes) {
        this.store = store;
        this.grants = grants;
        this.app = new AppEvents(store, events);
        this.shapes = shapes;
    }

    /**
     * @param thread the ts of the message that it replies to
     * @param typed as the member types it, with names after an @
     */
    Optional<Exchange> write(String member, String channel, Optional<String> thread, String typed) {
        Message message = store.change("a member wrote something", contents -> {
            Admission.of(contents, member, channel);
            String text = AsTyped.escaped(contents, typed);
            var written =
                    new Message(channel, contents.nextTs(), member, text, Json.array(), Json.object(), thread, false);
            contents.put(written);
            return written;
        });
        Conversation place = store.read(contents -> contents.channels.get(channel));
        if (place.isDirect() || !message.text().contains("<@" + app.bot() + ">")) {
            return Optional.empty();
        }
        if (place.has(app.bot())) {
            return tell(message);
        }
        untold.put(channel, message);
        store.change("Slackbot offered to invite the app", contents -> offer(contents, message));
        return Optional.empty();
    }

    /** Somebody has invited the bot, and it has been told so. */
    void botJoined(String channel) {
        Optional.ofNullable(untold.remove(channel)).ifPresent(this::tell);
    }

    private Optional<Exchange> tell(Message message) {
        ObjectNode event = shapes.message(message)
                .put("type", EVENT)
                .put("channel", message.channel())
                .put("event_ts", message.ts());
        return grants.has(SCOPE) ? app.tell(event) : Optional.empty();
    }

    private static Object offer(Contents contents, Message mention) {
        String handle = "@" + contents.members.get(contents.app.botUserId()).name();
        String text = "You mentioned " + handle + ", who is not in this channel. Invite them: /invite " + handle;
        String ts = contents.nextTs();
        return contents.ephemerals.put(
                ts,
                new Ephemeral(
                        mention.channel(),
                        ts,
                        mention.author(),
                        SlashCommands.SLACKBOT,
                        text,
                        Json.array(),
                        mention.thread()));
    }
}
