package io.github.k8scard.slack;

import io.github.k8scard.bot.Refusals;
import io.github.k8scard.slack.view.ActionIds;
import io.github.k8scard.slack.view.EndingView;
import io.github.k8scard.slack.view.PlainText;
import java.util.Map;
import java.util.function.Function;

/** What the buttons about a channel's settings do. Safe for concurrent use. */
final class ChannelClicks {
    private final Stories.ChannelStories stories;
    private final Replies replies;
    private final LookUps lookUps;
    private final Whereabouts whereabouts;

    ChannelClicks(Stories.ChannelStories stories, Replies replies, LookUps lookUps, Whereabouts whereabouts) {
        this.stories = stories;
        this.replies = replies;
        this.lookUps = lookUps;
        this.whereabouts = whereabouts;
    }

    /** By the action of the button: stores what it has to and returns what is left for after the acknowledgement. */
    Map<String, Function<Click, Runnable>> table() {
        return Map.of(
                ActionIds.CHANNEL_UNDO, this::undo,
                ActionIds.CHANNEL_END, this::end,
                ActionIds.CHANNEL_KEEP, click -> () -> replies.remove(click));
    }

    private Runnable undo(Click click) {
        prepare(click);
        stories.undoChange().run(click.in(), click.member(), click.number(), click.receivedAt());
        return () -> {};
    }

    private Runnable end(Click click) {
        prepare(click);
        boolean announced = stories.scheduleChannel()
                .off(click.in(), click.member(), click.receivedAt())
                .announced();
        return () -> {
            if (announced && whereabouts.reaches(click.in())) {
                replies.remove(click);
            } else {
                replies.show(click, EndingView.ended(), PlainText.modal(EndingView.ended()));
            }
        };
    }

    /** The channel is told who it was. */
    private void prepare(Click click) {
        if (click.outsider()) {
            throw Refusals.outsider();
        }
        lookUps.briefly(click.member(), click.receivedAt());
    }
}
