package io.github.k8scard.slack;

import io.github.k8scard.bot.ChangeChannel.Changed;
import io.github.k8scard.bot.Directory;
import io.github.k8scard.calendar.words.HolidayWords;
import io.github.k8scard.calendar.words.ZoneWords;
import io.github.k8scard.channel.Channel;
import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.deck.CurrentDecks;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.slack.view.EndingView;
import io.github.k8scard.slack.view.PlainText;
import io.github.k8scard.slack.view.ScheduleForm;
import io.github.k8scard.slack.view.ScheduledView;
import io.github.k8scard.slack.view.SlackMessage;
import io.github.k8scard.slack.view.StatusView;
import io.github.k8scard.slack.web.Modals;
import io.github.k8scard.words.Mistake;
import io.github.k8scard.words.Quoted;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The sub-commands about the channel they are typed in: its cards and its schedule. Safe for concurrent use. */
final class ChannelCommands {
    private static final String OFF = "off";
    private static final Set<SubCommand> CHANGING = Set.of(
            SubCommand.QUIZ,
            SubCommand.SCHEDULE,
            SubCommand.PAUSE,
            SubCommand.RESUME,
            SubCommand.SKIP,
            SubCommand.UNSKIP);

    private final Stories.ChannelStories stories;
    private final CurrentDecks decks;
    private final Directory directory;
    private final Whereabouts whereabouts;
    private final LookUps lookUps;
    private final Modals modals;

    ChannelCommands(
            Stories.ChannelStories stories,
            CurrentDecks decks,
            Directory directory,
            Whereabouts whereabouts,
            LookUps lookUps,
            Modals modals) {
        this.stories = stories;
        this.decks = decks;
        this.directory = directory;
        this.whereabouts = whereabouts;
        this.lookUps = lookUps;
        this.modals = modals;
    }

    /** Whether a command posts or changes something in its channel. The form and the question before an end do not. */
    static boolean changesSomething(Command command) {
        return changing(command)
                .filter(known -> known != SubCommand.SCHEDULE || !(opensForm(command) || isToEnd(command)))
                .isPresent();
    }

    /** Whether a command is for posting in its channel or changing something there, if only in a form. */
    static boolean isAboutTheChannel(Command command) {
        return changing(command).isPresent();
    }

    private static Optional<SubCommand> changing(Command command) {
        return SubCommand.typed(command.name()).filter(CHANGING::contains);
    }

    SlackMessage quiz(Command command) {
        whereabouts.requireMembership(command);
        // the channel is told who asked
        directory.refresh(command.member(), command.receivedAt());
        stories.postExtra().run(command.in(), command.member(), command.wholeRest(), command.receivedAt());
        // it stays beside the card, so it says nothing that is over once that has come
        return PlainText.of("You asked for an extra card for this channel. If it does not appear within a minute,"
                + " /k8scard status says why.");
    }

    /**
     * Changes the schedule, or without arguments opens the modal with the channel's settings.
     *
     * @return what to say; nothing if the modal opened, or if the channel is told
     */
    Optional<SlackMessage> schedule(Command command) {
        return opensForm(command) ? settings(command) : scheduled(command);
    }

    /** Asks Slack for nothing but a zone, and that briefly, before the modal opens: Slack lets it for three seconds. */
    private Optional<SlackMessage> settings(Command command) {
        Whereabouts.requireChannel(command);
        // the member's zone is proposed, so it has to be known
        lookUps.briefly(command.member(), command.receivedAt());
        var current = stories.scheduleChannel().current(command.in(), command.member(), command.receivedAt());
        var form = ScheduleForm.of(command.in().slackId(), current, decks.now());
        Optional<String> opened = modals.opened(command.replyTo().triggerId(), form);
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
        lookUps.aside("load the holidays", HolidayWords::load);
        lookUps.aside("load the zones", ZoneWords::load);
        return Optional.empty();
    }

    private Optional<SlackMessage> scheduled(Command command) {
        Whereabouts.requireChannel(command);
        if (isToEnd(command)) {
            requireNothingAfterOff(command);
            return Optional.of(EndingView.of(stories.scheduleChannel().ending(command.in(), command.member())));
        }
        // while Slack is asked
        lookUps.aside("load the zones", ZoneWords::load);
        whereabouts.requireMembership(command);
        // without a zone in the command the member's own may be used; and the channel is told who it was
        directory.refresh(command.member(), command.receivedAt());
        var set = stories.scheduleChannel().set(command.in(), command.member(), command.rest(), command.receivedAt());
        return set.zoneGuessed()
                ? Optional.of(ScheduledView.guessedZone(set.changed().channel()))
                : answer(command, set.changed());
    }

    private static boolean opensForm(Command command) {
        return command.rest().isEmpty();
    }

    private static boolean isToEnd(Command command) {
        return !command.rest().isEmpty() && OFF.equalsIgnoreCase(command.rest().get(0));
    }

    private static void requireNothingAfterOff(Command command) {
        List<String> more = command.rest().subList(1, command.rest().size());
        if (!more.isEmpty()) {
            throw new Mistake("I did not understand " + Quoted.of(String.join(" ", more))
                    + " after off. To end the daily card, type only /k8scard schedule off");
        }
    }

    Optional<SlackMessage> pause(Command command) {
        return command.wholeRest()
                .map(until -> changed(
                        command, (in, member, now) -> stories.pauseChannel().pauseUntil(in, member, until, now)))
                .orElseGet(() -> changed(command, stories.pauseChannel()::pause));
    }

    Optional<SlackMessage> resume(Command command) {
        return changed(command, stories.pauseChannel()::resume);
    }

    Optional<SlackMessage> skip(Command command) {
        return changed(command, stories.skipCard()::skip);
    }

    Optional<SlackMessage> unskip(Command command) {
        return changed(command, stories.skipCard()::unskip);
    }

    /** A change of a channel, by whom and when. */
    private interface ChangeOfChannel {
        Changed make(ChannelAddress in, MemberKey member, Instant now);
    }

    /** The channel is told who made a change, so it has to be reached, and the member's name to be known first. */
    private Optional<SlackMessage> changed(Command command, ChangeOfChannel change) {
        whereabouts.requireMembership(command);
        directory.refresh(command.member(), command.receivedAt());
        return answer(command, change.make(command.in(), command.member(), command.receivedAt()));
    }

    /** Nothing where the channel is told. */
    private static Optional<SlackMessage> answer(Command command, Changed changed) {
        return changed.announced()
                ? Optional.empty()
                : Optional.of(ScheduledView.unchanged(changed.channel(), command.receivedAt()));
    }

    SlackMessage status(Command command) {
        var status = stories.showStatus().of(command.in(), command.member(), command.receivedAt());
        boolean nothingToTell = status.channel().flatMap(Channel::schedule).isEmpty()
                && status.troubled().isEmpty();
        // an invitation comes before the advice to set a card up
        Optional<Mistake> refused = nothingToTell ? whereabouts.refusal(command) : Optional.empty();
        return refused.map(mistake -> StatusView.refused(mistake, status.notes()))
                .orElseGet(() -> StatusView.of(status, command.receivedAt()));
    }
}
