package io.github.k8scard.slack;

import io.github.k8scard.slack.view.ActionIds;
import io.github.k8scard.slack.view.NudgeView;
import io.github.k8scard.slack.view.RecapView;
import io.github.k8scard.slack.view.Switches;
import java.util.Map;
import java.util.function.Function;

/** What the switches on a member's Home tab do, and those in a reminder or recap. Safe for concurrent use. */
final class HomeClicks {
    private final Stories.MemberStories stories;
    private final Replies replies;

    HomeClicks(Stories.MemberStories stories, Replies replies) {
        this.stories = stories;
        this.replies = replies;
    }

    /** By the action of the button: stores what it has to and returns what is left for after the acknowledgement. */
    Map<String, Function<Click, Runnable>> table() {
        return Map.of(
                ActionIds.HOME_LISTED, this::list,
                ActionIds.HOME_NUDGED, this::nudge,
                ActionIds.HOME_RECAPPED, this::recap,
                ActionIds.NUDGE_STOP, this::stopNudging,
                ActionIds.RECAP_STOP, this::stopRecaps);
    }

    private Runnable list(Click click) {
        stories.setSwitches()
                .optOut(click.member(), !Switches.isOn(click.button().value()));
        return () -> redraw(click);
    }

    private Runnable nudge(Click click) {
        stories.setSwitches().nudge(click.member(), Switches.isOn(click.button().value()));
        return () -> redraw(click);
    }

    private Runnable recap(Click click) {
        if (Switches.isOn(click.button().value())) {
            stories.setSwitches().wantRecap(click.member(), click.receivedAt());
        } else {
            stories.setSwitches().stopRecap(click.member());
        }
        return () -> redraw(click);
    }

    private Runnable stopRecaps(Click click) {
        stories.setSwitches().stopRecap(click.member());
        return () -> replies.tell(click, RecapView.stopped());
    }

    private Runnable stopNudging(Click click) {
        stories.setSwitches().nudge(click.member(), false);
        return () -> replies.tell(click, NudgeView.stopped());
    }

    private void redraw(Click click) {
        stories.drawHome().draw(click.member(), click.receivedAt());
    }
}
