package io.github.k8scard.sandbox.workspace;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One member at their screen. What they do is sent to the bot at once, in the calling thread, and the acknowledgement
 * is applied before the method returns. What Slack's client would not let them do throws {@link ImpossibleAction}.
 * Safe for concurrent use.
 *
 * <p>A button, menu or input is named by its {@code action_id}, or where several blocks have the same, by
 * {@code block_id/action_id}.
 */
public final class ActingMember {
    private final String id;
    private final WrittenMessages written;
    private final SlashCommands commands;
    private final UserActions clicks;
    private final Suggestions suggestions;
    private final SubmittedViews submissions;
    private final HomeVisits homes;

    ActingMember(
            String id,
            WrittenMessages written,
            SlashCommands commands,
            UserActions clicks,
            Suggestions suggestions,
            SubmittedViews submissions,
            HomeVisits homes) {
        this.id = id;
        this.written = written;
        this.commands = commands;
        this.clicks = clicks;
        this.suggestions = suggestions;
        this.submissions = submissions;
        this.homes = homes;
    }

    /** The member's id. */
    public String id() {
        return id;
    }

    /**
     * Writes a message, such as {@code @todo what can you do?}; mentions become {@code <@U…>} and {@code <#C…|name>}.
     * Empty if the app is not told, or not yet, since it is not in the channel.
     */
    public Optional<Exchange> writes(String channel, String text) {
        return written.write(id, channel, Optional.empty(), text);
    }

    /** The same as a reply in a message's thread. */
    public Optional<Exchange> replies(Message to, String text) {
        return written.write(id, to.channel(), Optional.of(to.ts()), text);
    }

    /**
     * Types a slash command, such as {@code /todo add tea @ada #platform}; mentions arrive as {@code <@U…>} and
     * {@code <#C…|name>}.
     */
    public Exchange types(String channel, String command) {
        return commands.type(id, channel, command);
    }

    /** Clicks a button of a message as they see it; pass an old message to act as a stale client. */
    public Exchange clicks(Message message, String actionId) {
        return clicks.in(message, id, actionId, List.of());
    }

    /** Clicks a button of a message that only they see. */
    public Exchange clicks(Ephemeral ephemeral, String actionId) {
        return clicks.in(own(ephemeral), actionId, List.of());
    }

    /** Clicks a button of a modal or of their Home tab. */
    public Exchange clicks(View view, String actionId) {
        return clicks.in(own(view), actionId, List.of());
    }

    /** Chooses from a menu, radio buttons or checkboxes of a message: values of options, or ids. */
    public Exchange selects(Message message, String actionId, String... chosen) {
        return clicks.in(message, id, actionId, List.of(chosen));
    }

    /** The same in a message that only they see. */
    public Exchange selects(Ephemeral ephemeral, String actionId, String... chosen) {
        return clicks.in(own(ephemeral), actionId, List.of(chosen));
    }

    /** The same in a modal or on their Home tab. */
    public Exchange selects(View view, String actionId, String... chosen) {
        return clicks.in(own(view), actionId, List.of(chosen));
    }

    /** Types in a menu whose options the app gives; what it answers can be chosen from then on. */
    public Exchange searches(Message message, String menu, String typed) {
        return suggestions.in(message, id, menu, typed);
    }

    /** The same in a message that only they see. */
    public Exchange searches(Ephemeral ephemeral, String menu, String typed) {
        return suggestions.in(own(ephemeral), menu, typed);
    }

    /** The same in a modal or on their Home tab. */
    public Exchange searches(View view, String menu, String typed) {
        return suggestions.in(own(view), menu, typed);
    }

    /**
     * Submits a modal.
     *
     * @param values by the names of inputs: a text or an option's value, or a collection of them; empty for an input
     *     that was emptied; inputs not named keep their initial value
     */
    public Exchange submits(View view, Map<String, ?> values) {
        return submissions.submit(
                own(view),
                values.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> strings(entry.getValue()))));
    }

    /** Closes a modal; the view below appears. Empty if the app did not ask to be told. */
    public Optional<Exchange> closes(View view) {
        return submissions.close(own(view), false);
    }

    /** Closes a modal and all below it. */
    public Optional<Exchange> closesAll(View view) {
        return submissions.close(own(view), true);
    }

    /** Opens the app's Home tab. */
    public Optional<Exchange> opensHome() {
        return homes.open(id, "home");
    }

    /** Opens the app's Messages tab. */
    public Optional<Exchange> opensMessagesTab() {
        return homes.open(id, "messages");
    }

    /** Reloads their client: what only they saw in channels is gone. */
    public void reloads() {
        homes.reload(id);
    }

    private Ephemeral own(Ephemeral ephemeral) {
        if (!ephemeral.recipient().equals(id)) {
            throw new ImpossibleAction("Only " + ephemeral.recipient() + " sees this message, not " + id);
        }
        return ephemeral;
    }

    private View own(View view) {
        if (!view.member().equals(id)) {
            throw new ImpossibleAction("Only " + view.member() + " sees this view, not " + id);
        }
        return view;
    }

    private static List<String> strings(Object value) {
        Stream<?> all = value instanceof Collection<?> several ? several.stream() : Stream.of(value);
        return all.map(Object::toString).filter(text -> !text.isEmpty()).toList();
    }
}
