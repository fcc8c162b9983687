package io.github.k8scard.slack;

import io.github.k8scard.bot.AnswerRound;
import io.github.k8scard.bot.RoundClick;
import io.github.k8scard.round.Response;
import io.github.k8scard.slack.view.ActionIds;
import io.github.k8scard.slack.view.ResultView;
import io.github.k8scard.slack.view.SelfGradeView;
import java.util.Map;
import java.util.function.Function;

/** What the buttons of a round's card do. Safe for concurrent use. */
final class RoundClicks {
    private final Stories.RoundStories stories;
    private final Replies replies;
    private final ResultReplies results = new ResultReplies();

    RoundClicks(Stories.RoundStories stories, Replies replies) {
        this.stories = stories;
        this.replies = replies;
    }

    /** By the action of the button: stores what it has to and returns what is left for after the acknowledgement. */
    Map<String, Function<Click, Runnable>> table() {
        return Map.of(
                ActionIds.ROUND_CHOOSE, this::choose,
                ActionIds.ROUND_REVEAL, this::reveal,
                ActionIds.ROUND_OPEN, click -> () -> open(click),
                ActionIds.ROUND_GRADE, this::grade);
    }

    private Runnable choose(Click click) {
        var answered = stored(click, click.button().choice());
        return () -> replies.tell(click, results.of(stories.roundResults().of(answered, click.receivedAt())));
    }

    private Runnable reveal(Click click) {
        var answered = stored(click, new Response.Revealed());
        return () -> show(click, answered);
    }

    /** A card that has been graded already shows its result again. */
    private void open(Click click) {
        var earlier = stories.answerRound().earlier(click.number(), click.member());
        if (earlier.isPresent()) {
            show(click, earlier.get());
            return;
        }
        var opened = stories.openFlashcard()
                .ofRound(click.number(), click.member().id(), click.messageTs(), click.receivedAt());
        if (!replies.modal(click, SelfGradeView.ofRound(click.number(), opened.card(), opened.days()))) {
            throw Button.notOpened();
        }
    }

    private Runnable grade(Click click) {
        var answered = stored(click, click.button().selfGrade());
        return () -> show(click, answered);
    }

    private void show(Click click, AnswerRound.Answered answered) {
        var result = stories.roundResults().of(answered, click.receivedAt());
        replies.show(click, ResultView.of(result), ResultView.modal(result));
    }

    private AnswerRound.Answered stored(Click click, Response response) {
        return stories.answerRound()
                .answer(new RoundClick(
                        click.number(), click.member().id(), response, click.messageTs(), click.receivedAt()));
    }
}
