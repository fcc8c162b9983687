package io.github.k8scard.slack;

import io.github.k8scard.bot.Refusals;
import io.github.k8scard.slack.BegunCommands.Begun;
import io.github.k8scard.slack.view.ActionIds;
import io.github.k8scard.slack.view.PlainText;
import io.github.k8scard.slack.view.SlackMessage;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What the buttons do that carry a command: the same as if it had been typed there. Safe for concurrent use. */
final class CommandClicks {
    private static final String DONE =
            "That is done already; what came of it is in this channel. To do it once more, type the command.";

    private final Commands commands;
    private final Replies replies;
    private final BegunCommands begun = new BegunCommands();

    CommandClicks(Commands commands, Replies replies) {
        this.commands = commands;
        this.replies = replies;
    }

    /** By the action of the button; nothing has to be stored before the acknowledgement. */
    Map<String, Function<Click, Runnable>> table() {
        return Map.of(
                ActionIds.COMMAND_RUN, click -> () -> run(click),
                ActionIds.COMMAND_INSTEAD, click -> () -> runInstead(click));
    }

    private void run(Click click) {
        commands.run(command(click)).ifPresent(answer -> replies.tell(click, answer));
    }

    /** A second click comes before the message goes, or since Slack has lost the answer that was to take its place. */
    private void runInstead(Click click) {
        Optional<Begun> earlier = begun.begin(click);
        if (earlier.isEmpty()) {
            answer(click, begunWith(click));
        } else if (earlier.get() == Begun.DONE) {
            // beside the message, which may have gone
            replies.tell(click, PlainText.of(DONE));
        }
    }

    private Optional<SlackMessage> begunWith(Click click) {
        Command command = command(click);
        boolean changed = false;
        try {
            Optional<SlackMessage> answer = commands.run(command);
            changed = ChannelCommands.changesSomething(command);
            return answer;
        } finally {
            if (changed) {
                begun.done(click);
            } else {
                begun.forget(click);
            }
        }
    }

    /** The button may be in a channel that several workspaces share. */
    private static Command command(Click click) {
        Command command = Command.of(click);
        if (click.outsider() && (ChannelCommands.isAboutTheChannel(command) || SuggestCommand.isMeantBy(command))) {
            throw Refusals.outsider();
        }
        return command;
    }

    /** Without an answer a modal has opened, or the channel is told. */
    private void answer(Click click, Optional<SlackMessage> answer) {
        answer.ifPresentOrElse(
                shown -> replies.show(click, shown, PlainText.modal(shown)), () -> replies.remove(click));
    }
}
