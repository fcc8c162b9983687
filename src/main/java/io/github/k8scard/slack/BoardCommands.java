package io.github.k8scard.slack;

import io.github.k8scard.board.Window;
import io.github.k8scard.slack.view.BoardView;
import io.github.k8scard.slack.view.PlainText;
import io.github.k8scard.slack.view.ReportView;
import io.github.k8scard.slack.view.SlackMessage;

/** The sub-commands about how a channel does. Safe for concurrent use. */
final class BoardCommands {
    private final Stories stories;

    BoardCommands(Stories stories) {
        this.stories = stories;
    }

    SlackMessage leaderboard(Command command) {
        Whereabouts.requireChannel(command);
        var window = Window.named(String.join(" ", command.rest()));
        return BoardView.of(stories.showBoard().of(command.in(), command.member(), window, command.receivedAt()));
    }

    SlackMessage report(Command command) {
        Whereabouts.requireChannel(command);
        return ReportView.of(
                stories.teamReport().of(command.in(), command.member(), command.receivedAt()), stories.deck());
    }

    SlackMessage optOut(Command command) {
        stories.setSwitches().optOut(command.member(), true);
        return PlainText.of(
                "You are no longer on the leaderboards and not named when a card closes. You keep your points and"
                        + " still see your own line; /k8scard opt-in brings you back.");
    }

    SlackMessage optIn(Command command) {
        stories.setSwitches().optOut(command.member(), false);
        return PlainText.of("You are on the leaderboards again, with all your points. /k8scard opt-out takes you off.");
    }
}
