package io.github.k8scard.slack;

import io.github.k8scard.slack.view.ActionIds;
import io.github.k8scard.slack.view.PlainText;
import io.github.k8scard.slack.view.SlackMessage;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What the buttons do that carry a command: the same as if it had been typed there. Safe for concurrent use. */
final class CommandClicks {
    private static final int REMEMBERED = 1_000;

    private final Commands commands;
    private final Replies replies;

    /** The messages whose command is carried out: a second click, made before they go, does nothing again. */
    private final Set<String> begun =
            Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<String, Boolean>() {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                    return size() > REMEMBERED;
                }
            }));

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
        commands.run(Command.of(click)).ifPresent(answer -> replies.tell(click, answer));
    }

    private void runInstead(Click click) {
        String message = click.in().slackId() + " " + click.messageTs();
        if (!begun.add(message)) {
            return;
        }
        Optional<SlackMessage> answer;
        try {
            answer = commands.run(Command.of(click));
        } catch (RuntimeException | Error e) {
            begun.remove(message);
            throw e;
        }
        // without an answer a modal has opened, or the channel is told
        answer.ifPresentOrElse(
                shown -> replies.show(click, shown, PlainText.modal(shown)), () -> replies.remove(click));
    }
}
