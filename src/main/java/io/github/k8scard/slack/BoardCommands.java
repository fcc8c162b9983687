package io.github.k8scard.slack;

import io.github.k8scard.board.Window;
import io.github.k8scard.deck.CurrentDecks;
import io.github.k8scard.slack.view.BoardView;
import io.github.k8scard.slack.view.ReportView;
import io.github.k8scard.slack.view.SlackMessage;

/** The sub-commands about how a channel does. Safe for concurrent use. */
final class BoardCommands {
    private final Stories.BoardStories stories;
    private final CurrentDecks decks;

    BoardCommands(Stories.BoardStories stories, CurrentDecks decks) {
        this.stories = stories;
        this.decks = decks;
    }

    SlackMessage leaderboard(Command command) {
        Whereabouts.requireChannel(command);
        var window = Window.named(String.join(" ", command.rest()));
        return BoardView.of(stories.showBoard().of(command.in(), command.member(), window, command.receivedAt()));
    }

    SlackMessage report(Command command) {
        Whereabouts.requireChannel(command);
        return ReportView.of(
                stories.teamReport().of(command.in(), command.member(), command.receivedAt()), decks.now());
    }
}
