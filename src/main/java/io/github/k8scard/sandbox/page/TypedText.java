package io.github.k8scard.sandbox.page;

import io.github.k8scard.sandbox.workspace.Administration;
import io.github.k8scard.sandbox.workspace.Conversation;
import io.github.k8scard.sandbox.workspace.SlackWorkspace;
import io.github.k8scard.sandbox.workspace.User;
import java.util.Optional;
import java.util.Set;

/**
 * What members type: messages, the app's slash commands, and two of Slack's own, {@code /invite @name} and
 * {@code /remove @name}. Safe for concurrent use.
 */
final class TypedText {
    private final SlackWorkspace workspace;

    TypedText(SlackWorkspace workspace) {
        this.workspace = workspace;
    }

    /** Returns what to show to the member if something is wrong; of trouble with a command, Slackbot tells them. */
    Optional<String> by(String member, String channel, String text) {
        if (isReadOnly(channel)) {
            return Optional.of("Sending messages to this app has been turned off.");
        }
        String[] parts = text.strip().split("\\s+", 2);
        String rest = parts.length > 1 ? parts[1] : "";
        if (parts[0].equals("/invite")) {
            return withNamed(rest, id -> workspace.admin().joins(id, channel));
        }
        if (parts[0].equals("/remove")) {
            return withNamed(rest, id -> remove(id, channel));
        }
        if (parts[0].startsWith("/")) {
            return command(member, channel, text, parts[0]);
        }
        workspace.member(member).writes(channel, text);
        return Optional.empty();
    }

    private boolean isReadOnly(String channel) {
        return workspace.plan().setup().readOnlyMessages()
                && Optional.ofNullable(workspace.snapshot().channels().get(channel))
                        .filter(Conversation::isDirect)
                        .isPresent();
    }

    private interface Move {
        Object of(String memberId);
    }

    private Optional<String> withNamed(String handle, Move move) {
        String name = handle.strip().replaceFirst("^@", "");
        Optional<User> found = workspace.snapshot().members().values().stream()
                .filter(member -> member.name().equals(name) && !member.deleted())
                .findFirst();
        found.map(User::id).ifPresent(move::of);
        return found.isPresent() ? Optional.empty() : Optional.of("There is nobody called @" + name + " here.");
    }

    private Object remove(String id, String channel) {
        Administration admin = workspace.admin();
        boolean bot = id.equals(workspace.plan().app().botUserId());
        return bot ? admin.removesBot(channel) : admin.leaves(id, channel);
    }

    private Optional<String> command(String member, String channel, String text, String name) {
        Set<String> commands = workspace.plan().setup().commands();
        if (!commands.contains(name)) {
            return Optional.of(
                    name + " is not a command here. There are: " + String.join(", ", commands) + ", /invite, /remove.");
        }
        workspace.member(member).types(channel, text);
        return Optional.empty();
    }
}
