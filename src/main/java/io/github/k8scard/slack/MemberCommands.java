package io.github.k8scard.slack;

import io.github.k8scard.bot.Practise;
import io.github.k8scard.memory.PracticeRun;
import io.github.k8scard.slack.view.NumbersView;
import io.github.k8scard.slack.view.PracticeView;
import io.github.k8scard.slack.view.SlackMessage;
import java.util.Optional;

/** The sub-commands about whoever types them. Safe for concurrent use. */
final class MemberCommands {
    private static final String WEAKEST = "weakest";

    private final Stories stories;

    MemberCommands(Stories stories) {
        this.stories = stories;
    }

    SlackMessage practise(Command command) {
        boolean weakest = command.rest().size() == 1
                && WEAKEST.equalsIgnoreCase(command.rest().get(0));
        var wish = weakest
                ? new Practise.Wish(Optional.empty(), PracticeRun.WEAKEST)
                : new Practise.Wish(command.wholeRest(), PracticeRun.DAILY);
        return PracticeView.of(stories.practise().next(command.member(), wish, command.receivedAt()));
    }

    SlackMessage numbers(Command command) {
        return NumbersView.of(stories.readNumbers().of(command.member(), command.receivedAt()));
    }
}
