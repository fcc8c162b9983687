package io.github.k8scard.slack;

import com.slack.api.model.view.View;
import io.github.k8scard.Mistake;
import io.github.k8scard.bot.AnswerPractice;
import io.github.k8scard.bot.AnswerRound;
import io.github.k8scard.bot.Practise;
import io.github.k8scard.memory.Grade;
import io.github.k8scard.round.Response;
import io.github.k8scard.slack.view.ActionIds;
import io.github.k8scard.slack.view.PracticeView;
import io.github.k8scard.slack.view.ResultView;
import io.github.k8scard.slack.view.SelfGradeView;
import io.github.k8scard.slack.view.SlackMessage;
import java.util.Optional;

/**
 * What each button does. The answer is stored here and now; what is returned shows the result and may take its time. Safe
 * for concurrent use.
 */
final class Clicks {
    private final Stories stories;
    private final ResponseUrl responseUrl;
    private final Modals modals;

    Clicks(Stories stories, ResponseUrl responseUrl, Modals modals) {
        this.stories = stories;
        this.responseUrl = responseUrl;
        this.modals = modals;
    }

    /**
     * Stores a click.
     *
     * @return what is left to do after the acknowledgement
     * @throws Mistake if the button means nothing any more
     */
    Runnable store(Click click) {
        return switch (click.action()) {
            case ActionIds.ROUND_CHOOSE -> answerRound(click, chosen(click));
            case ActionIds.ROUND_REVEAL -> revealRound(click);
            case ActionIds.ROUND_OPEN -> () -> openRound(click);
            case ActionIds.ROUND_GRADE -> gradeRound(click);
            case ActionIds.PRACTICE_CHOOSE -> answerPractice(click, chosen(click));
            case ActionIds.PRACTICE_REVEAL -> answerPractice(click, new Response.Revealed());
            case ActionIds.PRACTICE_OPEN -> () -> openPractice(click);
            case ActionIds.PRACTICE_GRADE -> gradePractice(click);
            case ActionIds.PRACTICE_NEXT -> () -> nextCard(click, false);
            case ActionIds.PRACTICE_MORE -> () -> nextCard(click, true);
            default -> throw outdated();
        };
    }

    private Runnable answerRound(Click click, Response response) {
        var answered = stored(click, response);
        return () -> responseUrl.tell(
                click.responseUrl(), ResultView.of(stories.roundResults().of(answered, click.receivedAt())));
    }

    private Runnable revealRound(Click click) {
        var answered = stored(click, new Response.Revealed());
        return () -> {
            var result = stories.roundResults().of(answered, click.receivedAt());
            if (!modals.open(click.triggerId(), ResultView.modal(result))) {
                responseUrl.tell(click.responseUrl(), ResultView.of(result));
            }
        };
    }

    private void openRound(Click click) {
        var opened =
                stories.openFlashcard().ofRound(click.number(), click.member().id(), click.receivedAt());
        if (!modals.open(click.triggerId(), SelfGradeView.ofRound(click.number(), opened.card(), opened.days()))) {
            throw notOpened();
        }
    }

    private Runnable gradeRound(Click click) {
        var answered = stored(click, graded(click));
        return () -> modals.update(
                click.viewId(), ResultView.modal(stories.roundResults().of(answered, click.receivedAt())));
    }

    private AnswerRound.Answered stored(Click click, Response response) {
        return stories.answerRound()
                .answer(new AnswerRound.Click(
                        click.number(), click.member().id(), response, click.messageTs(), click.receivedAt()));
    }

    private Runnable answerPractice(Click click, Response response) {
        AnswerPractice.Practised practised = practised(click, response);
        return () -> show(click, PracticeView.of(practised), PracticeView.modal(practised));
    }

    private void openPractice(Click click) {
        var opened = stories.openFlashcard().ofShowing(click.number(), click.member(), click.receivedAt());
        if (!modals.open(click.triggerId(), SelfGradeView.ofShowing(click.number(), opened.card(), opened.days()))) {
            throw notOpened();
        }
    }

    private Runnable gradePractice(Click click) {
        AnswerPractice.Practised practised = practised(click, graded(click));
        return () -> show(click, PracticeView.of(practised), PracticeView.modal(practised));
    }

    private AnswerPractice.Practised practised(Click click, Response response) {
        return stories.answerPractice().answer(click.number(), click.member(), response, click.receivedAt());
    }

    /** The button carries the topic to stay in, if there is one. */
    private void nextCard(Click click, boolean goOn) {
        var wish = new Practise.Wish(Optional.of(click.value()).filter(topic -> !topic.isEmpty()), goOn);
        Practise.Next next = stories.practise().next(click.member(), wish, click.receivedAt());
        show(click, PracticeView.of(next), PracticeView.modal(next));
    }

    /** In the place of what was clicked if only the member sees that; from everyone's message, in a modal. */
    private void show(Click click, SlackMessage message, View modal) {
        if (!click.viewId().isEmpty()) {
            modals.update(click.viewId(), modal);
        } else if (click.privately()) {
            responseUrl.replace(click.responseUrl(), message);
        } else if (!modals.open(click.triggerId(), modal)) {
            responseUrl.tell(click.responseUrl(), message);
        }
    }

    private static Response chosen(Click click) {
        return new Response.Chosen(click.suffix());
    }

    private static Response graded(Click click) {
        return new Response.SelfGraded(Grade.scored(click.suffix()).orElseThrow(Clicks::outdated));
    }

    private static Mistake outdated() {
        return new Mistake("That button is from an older card. Type /k8scard for a fresh one.");
    }

    private static Mistake notOpened() {
        return new Mistake("Slack did not open the answer in time. Click Reveal again.");
    }
}
