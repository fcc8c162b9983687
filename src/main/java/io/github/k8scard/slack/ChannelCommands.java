package io.github.k8scard.slack;

import io.github.k8scard.Mistake;
import io.github.k8scard.bot.Directory;
import io.github.k8scard.slack.view.PlainText;
import io.github.k8scard.slack.view.ScheduledView;
import io.github.k8scard.slack.view.SlackMessage;
import io.github.k8scard.slack.view.StatusView;

/** The sub-commands about the channel they are typed in: its cards and its schedule. Safe for concurrent use. */
final class ChannelCommands {
    private final Stories stories;
    private final Directory directory;
    private final Whereabouts whereabouts;

    ChannelCommands(Stories stories, Directory directory, Whereabouts whereabouts) {
        this.stories = stories;
        this.directory = directory;
        this.whereabouts = whereabouts;
    }

    SlackMessage quiz(Command command) {
        whereabouts.requireMembership(command);
        // the channel is told who asked
        directory.refresh(command.member(), command.receivedAt());
        stories.postExtra().run(command.in(), command.member(), command.wholeRest(), command.receivedAt());
        return PlainText.of("Coming up: an extra card for this channel.");
    }

    SlackMessage schedule(Command command) {
        Whereabouts.requireChannel(command);
        if (command.rest().isEmpty()) {
            throw new Mistake("Say when, such as: /k8scard schedule 09:30 mon-fri Europe/Berlin");
        }
        // without a zone in the command the member's own is used, so it has to be known
        directory.refresh(command.member(), command.receivedAt());
        boolean off = command.rest().size() == 1
                && "off".equalsIgnoreCase(command.rest().get(0));
        if (!off) {
            whereabouts.requireMembership(command);
        }
        var scheduleChannel = stories.scheduleChannel();
        var changed = off
                ? scheduleChannel.off(command.in(), command.member(), command.receivedAt())
                : scheduleChannel.set(command.in(), command.member(), command.rest(), command.receivedAt());
        return ScheduledView.of(changed, command.receivedAt());
    }

    SlackMessage pause(Command command) {
        Whereabouts.requireChannel(command);
        directory.refresh(command.member(), command.receivedAt());
        if (!command.rest().isEmpty()) {
            throw new Mistake("Pausing lasts until somebody resumes. Type only: /k8scard pause");
        }
        return ScheduledView.of(
                stories.scheduleChannel().pause(command.in(), command.member(), command.receivedAt()),
                command.receivedAt());
    }

    SlackMessage resume(Command command) {
        whereabouts.requireMembership(command);
        directory.refresh(command.member(), command.receivedAt());
        return ScheduledView.of(
                stories.scheduleChannel().resume(command.in(), command.member(), command.receivedAt()),
                command.receivedAt());
    }

    SlackMessage status(Command command) {
        Whereabouts.requireChannel(command);
        return StatusView.of(stories.showStatus().of(command.in(), command.receivedAt()), command.receivedAt());
    }
}
