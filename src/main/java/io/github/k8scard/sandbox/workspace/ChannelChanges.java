package io.github.k8scard.sandbox.workspace;

import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/** Who is in a channel, and what becomes of it, each change with its event. */
final class ChannelChanges {
    private final Store store;
    private final AppEvents app;

    ChannelChanges(Store store, AppEvents app) {
        this.store = store;
        this.app = app;
    }

    Optional<Exchange> joins(String member, String channel) {
        Conversation joined = change(channel, c -> c.with(member));
        return app.tellOf(joined, moved("member_joined_channel", member, joined).put("inviter", app.somebody()));
    }

    Optional<Exchange> leaves(String member, String channel) {
        Conversation left = change(channel, c -> c.without(member));
        return app.tellOf(left, moved("member_left_channel", member, left));
    }

    Optional<Exchange> removesBot(String id) {
        Conversation left = change(id, c -> c.without(app.bot()));
        return app.tell(event(left, "left").put("channel", id).put("actor_id", app.somebody()));
    }

    Optional<Exchange> archives(String id) {
        Conversation archived = change(id, c -> c.archived(true));
        return app.tellOf(
                archived, event(archived, "archive").put("channel", id).put("user", app.somebody()));
    }

    Optional<Exchange> unarchives(String id) {
        Conversation open = change(id, c -> c.archived(false).without(app.bot()));
        return app.tell(event(open, "unarchive").put("channel", id).put("user", app.somebody()));
    }

    Optional<Exchange> deletes(String id) {
        Conversation deleted = store.change("a channel was deleted", contents -> {
            contents.messages.remove(id);
            return existing(contents.channels.remove(id), id);
        });
        return app.tellOf(deleted, event(deleted, "deleted").put("channel", id));
    }

    Optional<Exchange> renames(String id, String name) {
        Conversation renamed = change(id, c -> c.called(name));
        ObjectNode event = event(renamed, "rename");
        event.putObject("channel").put("id", id).put("name", name);
        return app.tellOf(renamed, event);
    }

    Optional<Exchange> changesId(String id, String newId) {
        Conversation changed = store.change("a channel id changed", contents -> renumbered(contents, id, newId));
        return app.tellOf(
                changed,
                AppEvents.event("channel_id_changed").put("old_channel_id", id).put("new_channel_id", newId));
    }

    private static Conversation renumbered(Contents contents, String id, String newId) {
        Conversation renumbered = existing(contents.channels.remove(id), id).identifiedBy(newId);
        contents.channels.put(newId, renumbered);
        var messages = contents.messages.remove(id);
        if (messages != null) {
            messages.values().forEach(message -> contents.put(message.movedTo(newId)));
        }
        contents.ephemerals.replaceAll((ts, shown) -> shown.channel().equals(id) ? shown.movedTo(newId) : shown);
        return renumbered;
    }

    private ObjectNode moved(String type, String member, Conversation channel) {
        String home = store.read(contents -> Admission.member(contents, member).teamId());
        return AppEvents.event(type)
                .put("user", member)
                .put("channel", channel.id())
                .put("channel_type", channel.isPrivate() ? "G" : "C")
                .put("team", home);
    }

    /** Slack names the events of private channels differently. */
    private static ObjectNode event(Conversation channel, String what) {
        return AppEvents.event((channel.isPrivate() ? "group_" : "channel_") + what);
    }

    private Conversation change(String id, UnaryOperator<Conversation> how) {
        return store.change("a channel changed", contents -> {
            Conversation changed = how.apply(existing(contents.channels.get(id), id));
            contents.channels.put(id, changed);
            return changed;
        });
    }

    private static Conversation existing(Conversation channel, String id) {
        if (channel == null) {
            throw new ImpossibleAction("There is no channel " + id);
        }
        return channel;
    }
}
