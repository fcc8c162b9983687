package io.github.k8scard.slack;

import io.github.k8scard.bot.Practise;
import io.github.k8scard.memory.PracticeRun;
import io.github.k8scard.slack.view.ActionIds;
import io.github.k8scard.slack.view.NumbersView;
import io.github.k8scard.slack.view.PracticeView;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What the buttons below a private result do. What they bring leaves the result standing. Safe for concurrent use. */
final class ResultClicks {
    private final Practise practise;
    private final Stories.MemberStories stories;
    private final Replies replies;

    ResultClicks(Practise practise, Stories.MemberStories stories, Replies replies) {
        this.practise = practise;
        this.stories = stories;
        this.replies = replies;
    }

    /** By the action of the button: stores what it has to and returns what is left for after the acknowledgement. */
    Map<String, Function<Click, Runnable>> table() {
        return Map.of(
                ActionIds.RESULT_NEXT, click -> () -> next(click), ActionIds.PROGRESS, click -> () -> progress(click));
    }

    private void next(Click click) {
        var wish = new Practise.Wish(Optional.empty(), PracticeRun.DAILY);
        Practise.Next next = practise.next(click.member(), wish, click.receivedAt());
        replies.beside(click, PracticeView.of(next), PracticeView.modal(next));
    }

    private void progress(Click click) {
        var numbers = stories.readNumbers().of(click.member(), click.receivedAt());
        replies.beside(click, NumbersView.of(numbers), NumbersView.modal(numbers));
    }
}
