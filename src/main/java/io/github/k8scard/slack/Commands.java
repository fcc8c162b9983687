package io.github.k8scard.slack;

import io.github.k8scard.Mistake;
import io.github.k8scard.board.Window;
import io.github.k8scard.bot.Directory;
import io.github.k8scard.bot.Messenger;
import io.github.k8scard.bot.Practise;
import io.github.k8scard.slack.view.BoardView;
import io.github.k8scard.slack.view.FoundCardView;
import io.github.k8scard.slack.view.HelpView;
import io.github.k8scard.slack.view.NumbersView;
import io.github.k8scard.slack.view.PlainText;
import io.github.k8scard.slack.view.PracticeView;
import io.github.k8scard.slack.view.ScheduledView;
import io.github.k8scard.slack.view.SearchView;
import io.github.k8scard.slack.view.SlackMessage;
import io.github.k8scard.slack.view.StatusView;
import io.github.k8scard.slack.view.TopicsView;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What each sub-command of {@code /k8scard} does: it calls one story and shows its result to the member alone. Safe for
 * concurrent use.
 */
final class Commands {
    private final Stories stories;
    private final Messenger messenger;
    private final Directory directory;
    private final Map<String, Function<Command, SlackMessage>> table;

    Commands(Stories stories, Messenger messenger, Directory directory) {
        this.stories = stories;
        this.messenger = messenger;
        this.directory = directory;
        this.table = Map.ofEntries(
                Map.entry("", this::practise),
                Map.entry("practice", this::practise),
                Map.entry("quiz", this::quiz),
                Map.entry("leaderboard", this::leaderboard),
                Map.entry("me", this::numbers),
                Map.entry("schedule", this::schedule),
                Map.entry("pause", this::pause),
                Map.entry("resume", this::resume),
                Map.entry("status", this::status),
                Map.entry("topics", command -> TopicsView.of(stories.deck().topics())),
                Map.entry("search", this::search),
                Map.entry("card", this::card),
                Map.entry("help", command -> HelpView.of()));
    }

    /** @throws Mistake if the command cannot be carried out as it was typed */
    SlackMessage run(Command command) {
        var story = table.get(command.name().toLowerCase(Locale.ROOT));
        return story == null ? HelpView.unknown(command.name()) : story.apply(command);
    }

    private SlackMessage practise(Command command) {
        return PracticeView.of(stories.practise()
                .next(command.member(), new Practise.Wish(topic(command), false), command.receivedAt()));
    }

    private SlackMessage quiz(Command command) {
        requireMembership(command);
        // the channel is told who asked
        directory.refresh(command.member(), command.receivedAt());
        stories.postExtra().run(command.in(), command.member(), topic(command), command.receivedAt());
        return PlainText.of("Coming up: an extra card for this channel.");
    }

    private SlackMessage leaderboard(Command command) {
        requireChannel(command);
        var window = Window.named(String.join(" ", command.rest()));
        return BoardView.of(stories.showBoard().of(command.in(), command.member(), window, command.receivedAt()));
    }

    private SlackMessage numbers(Command command) {
        return NumbersView.of(stories.memberNumbers().of(command.member(), command.receivedAt()));
    }

    private SlackMessage schedule(Command command) {
        requireChannel(command);
        if (command.rest().isEmpty()) {
            throw new Mistake("Say when, such as: /k8scard schedule 09:30 mon-fri Europe/Berlin");
        }
        // without a zone in the command the member's own is used, so it has to be known
        directory.refresh(command.member(), command.receivedAt());
        boolean off = command.rest().size() == 1
                && "off".equalsIgnoreCase(command.rest().get(0));
        if (!off) {
            requireMembership(command);
        }
        var scheduleChannel = stories.scheduleChannel();
        var changed = off
                ? scheduleChannel.off(command.in(), command.member(), command.receivedAt())
                : scheduleChannel.set(command.in(), command.member(), command.rest(), command.receivedAt());
        return ScheduledView.of(changed, command.receivedAt());
    }

    private SlackMessage pause(Command command) {
        requireChannel(command);
        directory.refresh(command.member(), command.receivedAt());
        if (!command.rest().isEmpty()) {
            throw new Mistake("Pausing lasts until somebody resumes. Type only: /k8scard pause");
        }
        return ScheduledView.of(
                stories.scheduleChannel().pause(command.in(), command.member(), command.receivedAt()),
                command.receivedAt());
    }

    private SlackMessage resume(Command command) {
        requireMembership(command);
        directory.refresh(command.member(), command.receivedAt());
        return ScheduledView.of(
                stories.scheduleChannel().resume(command.in(), command.member(), command.receivedAt()),
                command.receivedAt());
    }

    private SlackMessage status(Command command) {
        requireChannel(command);
        return StatusView.of(stories.showStatus().of(command.in(), command.receivedAt()), command.receivedAt());
    }

    private SlackMessage search(Command command) {
        String words = String.join(" ", command.rest());
        if (words.isEmpty()) {
            throw new Mistake("Say what to look for, such as: /k8scard search network policy");
        }
        return SearchView.of(words, stories.lookUpCards().search(words, command.member(), command.receivedAt()));
    }

    private SlackMessage card(Command command) {
        if (command.rest().isEmpty()) {
            throw new Mistake(
                    "Say which card, such as: /k8scard card sa-token-mount-path. Find ids with: /k8scard search"
                            + " token");
        }
        return FoundCardView.of(
                stories.lookUpCards().card(command.rest().get(0), command.member(), command.receivedAt()));
    }

    private static Optional<String> topic(Command command) {
        return command.rest().isEmpty() ? Optional.empty() : Optional.of(String.join(" ", command.rest()));
    }

    private static void requireChannel(Command command) {
        if (command.inDirectMessage()) {
            throw new Mistake("That needs a channel. Type it in the channel that you want it for.");
        }
    }

    private void requireMembership(Command command) {
        requireChannel(command);
        if (messenger.membership(command.in()) == Messenger.Membership.NOT_MEMBER) {
            throw new Mistake("I am not in this channel yet. Invite me first: /invite @k8scard");
        }
    }
}
