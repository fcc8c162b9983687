package io.github.k8scard.sandbox.workspace;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What happens to the workspace, its channels and its members. Each method changes the workspace, then sends the event
 * for it, if the app has subscribed to it and would be told, and returns that exchange. Safe for concurrent use.
 */
public final class Administration {
    private final Store store;
    private final AppEvents app;
    private final ChannelChanges channels;
    private final MemberChanges members;
    private final AppInstallation installation;
    private final WrittenMessages written;

    Administration(Store store, Grants grants, EventDelivery events, Shapes shapes, WrittenMessages written) {
        this.store = store;
        this.app = new AppEvents(store, events);
        this.channels = new ChannelChanges(store, app);
        this.members = new MemberChanges(store, app, shapes);
        this.installation = new AppInstallation(store, grants, app);
        this.written = written;
    }

    /** Somebody invites the bot to a channel. If they mentioned it there before, it is told of that next. */
    public Optional<Exchange> invitesBot(String channel) {
        Optional<Exchange> told = channels.joins(app.bot(), channel);
        written.botJoined(channel);
        return told;
    }

    /** Somebody removes the bot from a channel. */
    public Optional<Exchange> removesBot(String channel) {
        return channels.removesBot(channel);
    }

    /** A member joins a channel; the app is told if the bot is in it. */
    public Optional<Exchange> joins(String member, String channel) {
        return member.equals(app.bot()) ? invitesBot(channel) : channels.joins(member, channel);
    }

    /** A member leaves a channel; the app is told if the bot is in it. */
    public Optional<Exchange> leaves(String member, String channel) {
        return channels.leaves(member, channel);
    }

    /** Somebody archives a channel. */
    public Optional<Exchange> archives(String channel) {
        return channels.archives(channel);
    }

    /** Somebody opens an archived channel again; the bot is no member of it then. */
    public Optional<Exchange> unarchives(String channel) {
        return channels.unarchives(channel);
    }

    /** Somebody deletes a channel and all in it. */
    public Optional<Exchange> deletes(String channel) {
        return channels.deletes(channel);
    }

    /** Somebody renames a channel. */
    public Optional<Exchange> renames(String channel, String name) {
        return channels.renames(channel, name);
    }

    /** Slack gives a channel another id, as when it is shared with another workspace. */
    public Optional<Exchange> changesId(String channel, String newId) {
        return channels.changesId(channel, newId);
    }

    /** A member takes another handle and display name. */
    public Optional<Exchange> renamesMember(String member, String name, String displayName) {
        return members.change(member, m -> m.called(name, displayName));
    }

    /** A member moves to another time zone. */
    public Optional<Exchange> movesMember(String member, ZoneId zone) {
        return members.change(member, m -> m.in(zone));
    }

    /** A member's account is closed; they leave all channels. */
    public Optional<Exchange> deactivates(String member) {
        return members.deactivates(member);
    }

    /** A member's account is opened again. */
    public Optional<Exchange> reactivates(String member) {
        return members.change(member, m -> m.deactivated(false));
    }

    /** A new member; the app is not told. */
    public void adds(User member) {
        store.change("a member was added", contents -> contents.members.put(member.id(), member));
    }

    /** A new channel; the app is not told. */
    public void creates(Conversation channel) {
        store.change("a channel was created", contents -> contents.channels.put(channel.id(), channel));
    }

    /** A member writes something in a channel, which the app is not told. */
    public Message says(String member, String channel, String text) {
        return store.change("a member wrote something", contents -> {
            Admission.of(contents, member, channel);
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
        return installation.uninstalls();
    }

    /** Somebody revokes the app's token. */
    public Optional<Exchange> revokesToken() {
        return installation.revokesToken();
    }

    /** Slack thinks something else of the token from now on; the app is not told. */
    public void tokenIs(TokenState state) {
        installation.tokenIs(state);
    }
}
