package io.github.k8scard.slack;

import io.github.k8scard.bot.AnswerPractice;
import io.github.k8scard.bot.Practise;
import io.github.k8scard.deck.CardGroup;
import io.github.k8scard.deck.CurrentDecks;
import io.github.k8scard.deck.WrittenGroup;
import io.github.k8scard.memory.PracticeRun;
import io.github.k8scard.round.Response;
import io.github.k8scard.slack.view.ActionIds;
import io.github.k8scard.slack.view.PracticeView;
import io.github.k8scard.slack.view.SelfGradeView;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What the buttons of practice do. Safe for concurrent use. */
final class PracticeClicks {
    private final Stories.PracticeStories stories;
    private final CurrentDecks decks;
    private final Replies replies;

    PracticeClicks(Stories.PracticeStories stories, CurrentDecks decks, Replies replies) {
        this.stories = stories;
        this.decks = decks;
        this.replies = replies;
    }

    /** By the action of the button: stores what it has to and returns what is left for after the acknowledgement. */
    Map<String, Function<Click, Runnable>> table() {
        return Map.of(
                ActionIds.PRACTICE_CHOOSE, click -> answer(click, click.button().choice()),
                ActionIds.PRACTICE_REVEAL, click -> answer(click, new Response.Revealed()),
                ActionIds.PRACTICE_OPEN, click -> () -> open(click),
                ActionIds.PRACTICE_GRADE, click -> answer(click, click.button().selfGrade()),
                ActionIds.PRACTICE_RETRY, click -> () -> retry(click),
                ActionIds.PRACTICE_NEXT, click -> () -> next(click, PracticeRun.DAILY),
                ActionIds.PRACTICE_MORE, click -> () -> next(click, PracticeRun.MORE),
                ActionIds.PRACTICE_WEAKEST, click -> () -> next(click, PracticeRun.WEAKEST));
    }

    private Runnable answer(Click click, Response response) {
        AnswerPractice.Practised practised =
                stories.answerPractice().answer(click.number(), click.member(), response, click.receivedAt());
        return () -> replies.show(click, PracticeView.of(practised), PracticeView.modal(practised));
    }

    /** A card that has been graded already shows its result again. */
    private void open(Click click) {
        var earlier = stories.answerPractice().earlier(click.number(), click.member(), click.receivedAt());
        if (earlier.isPresent()) {
            replies.show(click, PracticeView.of(earlier.get()), PracticeView.modal(earlier.get()));
            return;
        }
        var opened = stories.openFlashcard().ofShowing(click.number(), click.member(), click.receivedAt());
        if (!replies.modal(click, SelfGradeView.ofShowing(click.number(), opened.card(), opened.days()))) {
            throw Button.notOpened();
        }
    }

    private void next(Click click, PracticeRun run) {
        var wish = new Practise.Wish(group(click), run);
        show(click, stories.practise().next(click.member(), wish, click.receivedAt()));
    }

    private void retry(Click click) {
        show(click, stories.practise().retry(click.member(), group(click), click.receivedAt()));
    }

    private void show(Click click, Practise.Next next) {
        replies.show(click, PracticeView.of(next), PracticeView.modal(next));
    }

    /** The button carries the cards to stay with, if there are some. */
    private Optional<CardGroup> group(Click click) {
        return Optional.of(click.button().value())
                .filter(written -> !written.isEmpty())
                .map(written -> WrittenGroup.read(written, decks.now()));
    }
}
