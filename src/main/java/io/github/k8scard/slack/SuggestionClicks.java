package io.github.k8scard.slack;

import com.slack.api.model.view.View;
import io.github.k8scard.bot.DecideSuggestion;
import io.github.k8scard.bot.DecideSuggestion.DecidedSuggestion;
import io.github.k8scard.bot.Refusals;
import io.github.k8scard.bot.SuggestionShown;
import io.github.k8scard.slack.view.ActionIds;
import io.github.k8scard.slack.view.PlainText;
import io.github.k8scard.slack.view.SlackMessage;
import io.github.k8scard.slack.view.SuggestForm;
import io.github.k8scard.slack.view.SuggestionView;
import io.github.k8scard.words.Mistake;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What the buttons of a suggested card do, for those who look after the cards. Safe for concurrent use. */
final class SuggestionClicks {
    private final DecideSuggestion decideSuggestion;
    private final Replies replies;
    private final LookUps lookUps;

    SuggestionClicks(DecideSuggestion decideSuggestion, Replies replies, LookUps lookUps) {
        this.decideSuggestion = decideSuggestion;
        this.replies = replies;
        this.lookUps = lookUps;
    }

    /** By the action of the button: stores what it has to and returns what is left for after the acknowledgement. */
    Map<String, Function<Click, Runnable>> table() {
        return Map.of(
                ActionIds.SUGGEST_LOOK, click -> () -> look(click),
                ActionIds.SUGGEST_ACCEPT, this::accept,
                ActionIds.SUGGEST_EDIT, click -> () -> open(click, SuggestForm::editing),
                ActionIds.SUGGEST_DECLINE, click -> () -> open(click, SuggestForm::declining));
    }

    private void look(Click click) {
        SlackMessage whole = SuggestionView.of(shown(click));
        replies.beside(click, whole, PlainText.modal("Suggested card", whole));
    }

    private Runnable accept(Click click) {
        refuseOutsider(click);
        // the author is told who it was
        lookUps.briefly(click.member(), click.receivedAt());
        DecidedSuggestion decided = decideSuggestion.accept(click.member(), click.number(), click.receivedAt());
        return () -> told(click, decided);
    }

    private void open(Click click, BiFunction<SuggestionShown, String, View> form) {
        SuggestionShown shown = shown(click);
        if (shown.suggestion().decided().isPresent()) {
            told(click, new DecidedSuggestion(shown, false));
        } else if (!replies.modal(
                click, form.apply(shown, SuggestionPlace.of(click).written()))) {
            throw new Mistake("Slack did not open the form in time. Click the button again.");
        }
    }

    private void told(Click click, DecidedSuggestion decided) {
        if (!decided.first()) {
            replies.tell(click, SuggestionView.decidedAlready(decided.shown()));
        }
        replies.instead(click, SuggestionView.of(decided.shown()));
    }

    private SuggestionShown shown(Click click) {
        refuseOutsider(click);
        return decideSuggestion.look(click.member(), click.number(), click.receivedAt());
    }

    private static void refuseOutsider(Click click) {
        if (click.outsider()) {
            throw Refusals.outsider();
        }
    }
}
