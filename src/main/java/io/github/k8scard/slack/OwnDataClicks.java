package io.github.k8scard.slack;

import io.github.k8scard.slack.view.ActionIds;
import io.github.k8scard.slack.view.PlainText;
import io.github.k8scard.slack.view.SlackMessage;
import java.util.Map;
import java.util.function.Function;

/** What the button does that gives members their own data. Safe for concurrent use. */
final class OwnDataClicks {
    private final MemberCommands commands;
    private final Replies replies;

    OwnDataClicks(MemberCommands commands, Replies replies) {
        this.commands = commands;
        this.replies = replies;
    }

    /** By the action of the button; nothing has to be stored before the acknowledgement. */
    Map<String, Function<Click, Runnable>> table() {
        return Map.of(ActionIds.DATA_EXPORT, click -> () -> export(click));
    }

    private void export(Click click) {
        SlackMessage begun = commands.export(Command.of(click));
        if (click.replyTo().takesReplies()) {
            replies.tell(click, begun);
        } else {
            replies.modal(click, PlainText.modal(begun));
        }
    }
}
