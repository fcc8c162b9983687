package io.github.k8scard.slack;

import io.github.k8scard.bot.Practise;
import io.github.k8scard.slack.view.NumbersView;
import io.github.k8scard.slack.view.PracticeView;
import io.github.k8scard.slack.view.SlackMessage;

/** The sub-commands about whoever types them. Safe for concurrent use. */
final class MemberCommands {
    private final Stories stories;

    MemberCommands(Stories stories) {
        this.stories = stories;
    }

    SlackMessage practise(Command command) {
        return PracticeView.of(stories.practise()
                .next(command.member(), new Practise.Wish(command.wholeRest(), false), command.receivedAt()));
    }

    SlackMessage numbers(Command command) {
        return NumbersView.of(stories.memberNumbers().of(command.member(), command.receivedAt()));
    }
}
