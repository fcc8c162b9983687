package io.github.k8scard.slack;

import com.slack.api.model.view.View;
import io.github.k8scard.bot.ReadTopics;
import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.slack.view.ActionIds;
import io.github.k8scard.slack.view.MasteryView;
import io.github.k8scard.slack.view.TopicsView;
import io.github.k8scard.words.Mistake;
import java.util.Map;
import java.util.function.Function;

/** What the buttons do that list all topics, and those that turn the pages of the list. Safe for concurrent use. */
final class TopicClicks {
    private static final int FIRST = 0;

    private final ReadTopics readTopics;
    private final Replies replies;

    TopicClicks(ReadTopics readTopics, Replies replies) {
        this.readTopics = readTopics;
        this.replies = replies;
    }

    /** By the action of the button; nothing has to be stored before the acknowledgement. */
    Map<String, Function<Click, Runnable>> table() {
        return Map.of(
                ActionIds.TOPICS_OF_CHANNEL, click -> () -> open(click, ofChannel(click, FIRST)),
                ActionIds.TOPICS_OF_MEMBER, click -> () -> open(click, ofMember(click, FIRST)),
                ActionIds.TOPICS_OF_CHANNEL_PAGE, click -> () -> replies.modal(click, ofChannel(click, page(click))),
                ActionIds.TOPICS_OF_MEMBER_PAGE, click -> () -> replies.modal(click, ofMember(click, page(click))));
    }

    private void open(Click click, View modal) {
        if (!replies.onTop(click, modal)) {
            throw new Mistake("Slack did not open the topics in time. Click again.");
        }
    }

    private View ofMember(Click click, int page) {
        return MasteryView.modal(readTopics.progressOf(click.member()), page);
    }

    /** A modal is in no channel, so its buttons carry which one it is about. */
    private View ofChannel(Click click, int page) {
        String id = click.button().value();
        var channel = new ChannelAddress(click.member().workspaceId(), id);
        return TopicsView.modal(readTopics.ofChannel(channel, click.member(), click.receivedAt()), id, page);
    }

    private static int page(Click click) {
        return (int) Math.min(Integer.MAX_VALUE, Math.max(FIRST, click.button().target()));
    }
}
