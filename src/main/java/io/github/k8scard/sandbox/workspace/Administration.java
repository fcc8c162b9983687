package io.github.k8scard.sandbox.workspace;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * What happens to the workspace, its channels and its members. Each method changes the workspace, then sends the event for it,
 * if the app has subscribed to it and would be told, and returns that exchange. Thread-safe.
 */
public final class Administration {
    private final Store store;
    private final Grants grants;
    private final EventDelivery events;
    private final Shapes shapes;

    Administration(Store store, Grants grants, EventDelivery events, Shapes shapes) {
        this.store = store;
        this.grants = grants;
        this.events = events;
        this.shapes = shapes;
    }

    /** Somebody invites the bot to a channel. */
    public Optional<Exchange> invitesBot(String channel) {
        return joins(bot(), channel);
    }

    /** Somebody removes the bot from a channel. */
    public Optional<Exchange> removesBot(String channel) {
        Channel left = change(channel, c -> c.without(bot()));
        return events.sendIfSubscribed(event(left.isPrivate() ? "group_left" : "channel_left")
                .put("channel", channel)
                .put("actor_id", somebody()));
    }

    /** A member joins a channel; the app is told if the bot is in it. */
    public Optional<Exchange> joins(String member, String channel) {
        return moved("member_joined_channel", member, change(channel, c -> c.with(member)));
    }

    /** A member leaves a channel; the app is told if the bot is in it. */
    public Optional<Exchange> leaves(String member, String channel) {
        return moved("member_left_channel", member, change(channel, c -> c.without(member)));
    }

    /** Somebody archives a channel. */
    public Optional<Exchange> archives(String channel) {
        Channel archived = change(channel, c -> c.archived(true));
        return told(
                archived,
                event(archived.isPrivate() ? "group_archive" : "channel_archive")
                        .put("channel", channel)
                        .put("user", somebody()));
    }

    /** Somebody opens an archived channel again; the bot is no member of it then. */
    public Optional<Exchange> unarchives(String channel) {
        Channel open = change(channel, c -> c.archived(false).without(bot()));
        return events.sendIfSubscribed(event(open.isPrivate() ? "group_unarchive" : "channel_unarchive")
                .put("channel", channel)
                .put("user", somebody()));
    }

    /** Somebody deletes a channel and all in it. */
    public Optional<Exchange> deletes(String channel) {
        Channel deleted = store.change("a channel was deleted", contents -> {
            contents.messages.remove(channel);
            return existing(contents.channels.remove(channel), channel);
        });
        return told(
                deleted,
                event(deleted.isPrivate() ? "group_deleted" : "channel_deleted").put("channel", channel));
    }

    /** Somebody renames a channel. */
    public Optional<Exchange> renames(String channel, String name) {
        Channel renamed = change(channel, c -> c.called(name));
        ObjectNode event = event(renamed.isPrivate() ? "group_rename" : "channel_rename");
        event.putObject("channel").put("id", channel).put("name", name);
        return told(renamed, event);
    }

    /** Slack gives a channel another id, as when it is shared with another workspace. */
    public Optional<Exchange> changesId(String channel, String newId) {
        Channel changed = store.change("a channel id changed", contents -> {
            Channel renumbered =
                    existing(contents.channels.remove(channel), channel).identifiedBy(newId);
            contents.channels.put(newId, renumbered);
            var messages = contents.messages.remove(channel);
            if (messages != null) {
                messages.values().forEach(message -> contents.put(message.movedTo(newId)));
            }
            contents.ephemerals.replaceAll(
                    (ts, shown) -> shown.channel().equals(channel) ? shown.movedTo(newId) : shown);
            return renumbered;
        });
        return told(
                changed,
                event("channel_id_changed").put("old_channel_id", channel).put("new_channel_id", newId));
    }

    /** A member takes another handle and display name. */
    public Optional<Exchange> renamesMember(String member, String name, String displayName) {
        return changed(member, m -> m.called(name, displayName));
    }

    /** A member moves to another time zone. */
    public Optional<Exchange> movesMember(String member, ZoneId zone) {
        return changed(member, m -> m.in(zone));
    }

    /** A member's account is closed; they leave all channels. */
    public Optional<Exchange> deactivates(String member) {
        store.change("a member left", contents -> {
            contents.channels.replaceAll((id, channel) -> channel.isDirect() ? channel : channel.without(member));
            return member;
        });
        return changed(member, m -> m.deactivated(true));
    }

    /** A member's account is opened again. */
    public Optional<Exchange> reactivates(String member) {
        return changed(member, m -> m.deactivated(false));
    }

    /** A new member; the app is not told. */
    public void adds(Member member) {
        store.change("a member was added", contents -> contents.members.put(member.id(), member));
    }

    /** A new channel; the app is not told. */
    public void creates(Channel channel) {
        store.change("a channel was created", contents -> contents.channels.put(channel.id(), channel));
    }

    /** A member writes something in a channel, which the app is not told. */
    public Message says(String member, String channel, String text) {
        return store.change("a member wrote something", contents -> {
            Presence.of(contents, member, channel);
            var message = new Message(
                    channel, contents.nextTs(), member, text, Json.array(), Json.object(), Optional.empty(), false);
            contents.put(message);
            return message;
        });
    }

    /** Somebody deletes a message, which the app is not told. */
    public void deletesMessage(Message message) {
        store.change("a message was deleted", contents -> {
            contents.remove(message);
            return message;
        });
    }

    /** From now on the workspace lets messages be changed only for so long, in domain time; the app is not told. */
    public void limitsEditing(Duration allowed) {
        store.change("editing was limited", contents -> {
            contents.limitEditing(allowed);
            return contents;
        });
    }

    /** The workspace removes the app: its token dies, and the bot leaves all channels. */
    public List<Exchange> uninstalls() {
        grants.set(TokenState.ACCOUNT_INACTIVE);
        store.change("the app was uninstalled", contents -> {
            contents.channels.replaceAll((id, channel) -> channel.isDirect() ? channel : channel.without(bot()));
            return contents;
        });
        return Stream.of(events.sendIfSubscribed(tokensRevoked()), events.sendIfSubscribed(event("app_uninstalled")))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Somebody revokes the app's token. */
    public Optional<Exchange> revokesToken() {
        grants.set(TokenState.TOKEN_REVOKED);
        return events.sendIfSubscribed(tokensRevoked());
    }

    /** Slack thinks something else of the token from now on; the app is not told. */
    public void tokenIs(TokenState state) {
        grants.set(state);
    }

    private ObjectNode tokensRevoked() {
        ObjectNode event = event("tokens_revoked");
        ObjectNode tokens = event.putObject("tokens");
        tokens.putArray("oauth");
        tokens.putArray("bot").add(bot());
        return event;
    }

    private Optional<Exchange> moved(String type, String member, Channel channel) {
        ObjectNode event = event(type).put("user", member).put("channel", channel.id());
        event.put("channel_type", channel.isPrivate() ? "G" : "C");
        String home = store.read(contents -> Presence.member(contents, member).teamId());
        event.put("team", home);
        return told(channel, type.equals("member_joined_channel") ? event.put("inviter", somebody()) : event);
    }

    private Optional<Exchange> changed(String id, UnaryOperator<Member> how) {
        ObjectNode event = store.change("a member changed", contents -> {
            Member member = contents.members.computeIfPresent(id, (key, old) -> how.apply(old));
            if (member == null) {
                throw new NotPossible("There is no member " + id);
            }
            return event("user_change").set("user", shapes.member(member));
        });
        return events.sendIfSubscribed(event);
    }

    private Channel change(String id, UnaryOperator<Channel> how) {
        return store.change("a channel changed", contents -> {
            Channel changed = how.apply(existing(contents.channels.get(id), id));
            contents.channels.put(id, changed);
            return changed;
        });
    }

    /** Apps hear only of channels that they are in. */
    private Optional<Exchange> told(Channel channel, ObjectNode event) {
        return channel.has(bot()) ? events.sendIfSubscribed(event) : Optional.empty();
    }

    private static Channel existing(Channel channel, String id) {
        if (channel == null) {
            throw new NotPossible("There is no channel " + id);
        }
        return channel;
    }

    private String bot() {
        return store.read(contents -> contents.app.botUserId());
    }

    private String somebody() {
        return store.read(contents -> contents.members.values().stream()
                .filter(member -> !member.bot() && !member.deleted())
                .findFirst()
                .map(Member::id)
                .orElse("USLACKBOT"));
    }

    private static ObjectNode event(String type) {
        return Json.object().put("type", type);
    }
}
