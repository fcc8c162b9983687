package io.github.k8scard.slack;

import io.github.k8scard.bot.WhatHolds;
import io.github.k8scard.slack.view.ActionIds;
import io.github.k8scard.slack.view.PlainText;
import io.github.k8scard.slack.view.StatusView;
import java.util.Map;
import java.util.function.Function;

/** What the buttons of a channel's status do. Safe for concurrent use. */
final class StatusClicks {
    private final Stories.ChannelStories stories;
    private final Replies replies;
    private final Whereabouts whereabouts;

    StatusClicks(Stories.ChannelStories stories, Replies replies, Whereabouts whereabouts) {
        this.stories = stories;
        this.replies = replies;
        this.whereabouts = whereabouts;
    }

    /** By the action of the button: stores what it has to and returns what is left for after the acknowledgement. */
    Map<String, Function<Click, Runnable>> table() {
        return Map.of(ActionIds.POST_AGAIN, this::postAgain);
    }

    private Runnable postAgain(Click click) {
        WhatHolds holds = stories.postAgain().owe(click.in(), click.number(), click.receivedAt());
        return () -> told(click, holds);
    }

    private void told(Click click, WhatHolds holds) {
        if (holds == WhatHolds.OWED) {
            whereabouts.requireMembership(click.in());
        }
        var status = stories.showStatus().of(click.in(), click.member(), click.receivedAt());
        var message = StatusView.afterPostAgain(holds, status, click.receivedAt());
        replies.show(click, message, PlainText.modal(message));
    }
}
