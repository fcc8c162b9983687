package io.github.k8scard.sandbox.workspace;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that the workspace holds at one moment. Immutable.
 *
 * @param version grows by each change
 * @param team the workspace
 * @param members by id
 * @param channels by id, direct messages included
 * @param messages by channel id, oldest first
 * @param ephemerals all that were shown and not replaced since, oldest first
 * @param modals by member id, the one on top last
 * @param homes Home tabs by member id
 */
public record Snapshot(
        long version,
        Team team,
        Map<String, User> members,
        Map<String, Conversation> channels,
        Map<String, List<Message>> messages,
        List<Ephemeral> ephemerals,
        Map<String, List<View>> modals,
        Map<String, View> homes) {

    /** The messages of a channel, replies included, oldest first. */
    public List<Message> messagesIn(String channel) {
        return messages.getOrDefault(channel, List.of());
    }

    /** The latest message of a channel. */
    public Optional<Message> lastMessage(String channel) {
        List<Message> all = messagesIn(channel);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** A message by its timestamp. */
    public Optional<Message> message(String channel, String ts) {
        return messagesIn(channel).stream().filter(m -> m.ts().equals(ts)).findFirst();
    }

    /** What a member alone sees in a channel, oldest first. */
    public List<Ephemeral> ephemeralsFor(String channel, String member) {
        return ephemerals.stream()
                .filter(e -> e.channel().equals(channel) && e.recipient().equals(member))
                .toList();
    }

    /** The latest of what a member alone sees in a channel. */
    public Optional<Ephemeral> lastEphemeral(String channel, String member) {
        List<Ephemeral> all = ephemeralsFor(channel, member);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** The modal that a member has on top. */
    public Optional<View> modal(String member) {
        List<View> stack = modals.getOrDefault(member, List.of());
        return stack.isEmpty() ? Optional.empty() : Optional.of(stack.get(stack.size() - 1));
    }

    /** A member's Home tab, once the app has published one. */
    public Optional<View> home(String member) {
        return Optional.ofNullable(homes.get(member));
    }

    /** The direct message between the bot and a member, once there is one. */
    public Optional<Conversation> direct(String member) {
        return channels.values().stream()
                .filter(c -> c.isDirect() && c.has(member))
                .findFirst();
    }
}
