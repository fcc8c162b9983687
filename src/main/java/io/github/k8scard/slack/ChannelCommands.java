package io.github.k8scard.slack;

import io.github.k8scard.bot.Directory;
import io.github.k8scard.calendar.words.DateWords;
import io.github.k8scard.calendar.words.HolidayWords;
import io.github.k8scard.slack.view.PlainText;
import io.github.k8scard.slack.view.ScheduleForm;
import io.github.k8scard.slack.view.ScheduledView;
import io.github.k8scard.slack.view.SlackMessage;
import io.github.k8scard.slack.view.StatusView;
import io.github.k8scard.slack.web.Modals;
import io.github.k8scard.words.Mistake;
import java.util.List;
import java.util.Optional;

/** The sub-commands about the channel they are typed in: its cards and its schedule. Safe for concurrent use. */
final class ChannelCommands {
    private final Stories stories;
    private final Directory directory;
    private final Whereabouts whereabouts;
    private final LookUps lookUps;
    private final Modals modals;

    ChannelCommands(Stories stories, Directory directory, Whereabouts whereabouts, LookUps lookUps, Modals modals) {
        this.stories = stories;
        this.directory = directory;
        this.whereabouts = whereabouts;
        this.lookUps = lookUps;
        this.modals = modals;
    }

    SlackMessage quiz(Command command) {
        whereabouts.requireMembership(command);
        // the channel is told who asked
        directory.refresh(command.member(), command.receivedAt());
        stories.postExtra().run(command.in(), command.member(), command.wholeRest(), command.receivedAt());
        return PlainText.of("Coming up: an extra card for this channel.");
    }

    /**
     * Opens the modal with the channel's settings. It comes first, since Slack lets it be opened for three seconds only.
     *
     * @return what to say; nothing if it opened
     */
    Optional<SlackMessage> settings(Command command) {
        Whereabouts.requireChannel(command);
        // the member's zone is proposed, so it has to be known
        lookUps.briefly(command.member(), command.receivedAt());
        var current = stories.scheduleChannel().current(command.in(), command.member());
        var form = ScheduleForm.of(command.in().slackId(), current, stories.deck());
        Optional<String> opened = modals.opened(command.triggerId(), form);
        if (opened.isEmpty()) {
            throw new Mistake("Slack did not open the settings. Try again, or type what you want, such as:"
                    + " /k8scard schedule 09:30 mon-fri Europe/Berlin");
        }
        try {
            whereabouts.requireMembership(command);
        } catch (Mistake notThere) {
            modals.update(opened.get(), PlainText.modal(PlainText.of(notThere.getMessage())));
        }
        // while the form is filled in, so that what is wrong in it can be told with the acknowledgement
        HolidayWords.load();
        return Optional.empty();
    }

    SlackMessage schedule(Command command) {
        Whereabouts.requireChannel(command);
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
        List<String> words = command.rest().stream()
                .filter(word -> !"until".equalsIgnoreCase(word))
                .toList();
        var channel = words.isEmpty()
                ? stories.pauseChannel().pause(command.in(), command.member(), command.receivedAt())
                : stories.pauseChannel()
                        .pauseUntil(
                                command.in(),
                                command.member(),
                                DateWords.parse(String.join(" ", words)),
                                command.receivedAt());
        return ScheduledView.of(channel, command.receivedAt());
    }

    SlackMessage resume(Command command) {
        whereabouts.requireMembership(command);
        directory.refresh(command.member(), command.receivedAt());
        return ScheduledView.of(
                stories.pauseChannel().resume(command.in(), command.member(), command.receivedAt()),
                command.receivedAt());
    }

    SlackMessage skip(Command command) {
        Whereabouts.requireChannel(command);
        directory.refresh(command.member(), command.receivedAt());
        return ScheduledView.of(
                stories.pauseChannel().skip(command.in(), command.member(), command.receivedAt()),
                command.receivedAt());
    }

    SlackMessage status(Command command) {
        Whereabouts.requireChannel(command);
        return StatusView.of(stories.showStatus().of(command.in(), command.receivedAt()), command.receivedAt());
    }
}
