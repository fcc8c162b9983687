package io.github.k8scard.slack;

import io.github.k8scard.board.DatedWindow;
import io.github.k8scard.slack.view.ActionIds;
import io.github.k8scard.slack.view.BoardView;
import io.github.k8scard.slack.view.PlainText;
import java.util.Map;
import java.util.function.Function;

/** What the buttons of a leaderboard do. Safe for concurrent use. */
final class BoardClicks {
    private final Stories.BoardStories stories;
    private final Replies replies;
    private final Whereabouts whereabouts;

    BoardClicks(Stories.BoardStories stories, Replies replies, Whereabouts whereabouts) {
        this.stories = stories;
        this.replies = replies;
        this.whereabouts = whereabouts;
    }

    /** By the action of the button: stores what it has to and returns what is left for after the acknowledgement. */
    Map<String, Function<Click, Runnable>> table() {
        return Map.of(ActionIds.BOARD_SHARE, this::share);
    }

    private Runnable share(Click click) {
        var window = DatedWindow.read(click.button().value());
        stories.shareBoard().owe(click.in(), click.member(), window, click.messageTs(), click.receivedAt());
        return () -> shared(click, window);
    }

    private void shared(Click click, DatedWindow window) {
        whereabouts.requireMembership(click.in());
        var board = stories.showBoard().of(click.in(), click.member(), window);
        var message = BoardView.afterSharing(board);
        replies.show(click, message, PlainText.modal(message));
    }
}
