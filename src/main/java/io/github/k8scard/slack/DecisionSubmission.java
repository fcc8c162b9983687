package io.github.k8scard.slack;

import io.github.k8scard.bot.DecideSuggestion;
import io.github.k8scard.bot.DecideSuggestion.DecidedSuggestion;
import io.github.k8scard.bot.Directory;
import io.github.k8scard.bot.Refusals;
import io.github.k8scard.bot.SuggestionShown;
import io.github.k8scard.curation.FreeText;
import io.github.k8scard.deck.CurrentDecks;
import io.github.k8scard.slack.view.SuggestForm;
import io.github.k8scard.slack.view.SuggestionView;
import io.github.k8scard.slack.web.ResponseUrl;
import io.github.k8scard.words.Mistake;
import java.util.Optional;

/** What is decided on a suggested card in a modal: to take it as changed, or not at all. Safe for concurrent use. */
final class DecisionSubmission {
    private final DecideSuggestion decideSuggestion;
    private final CurrentDecks decks;
    private final Directory directory;
    private final LookUps lookUps;
    private final ResponseUrl responseUrl;

    DecisionSubmission(
            DecideSuggestion decideSuggestion,
            CurrentDecks decks,
            Directory directory,
            LookUps lookUps,
            ResponseUrl responseUrl) {
        this.decideSuggestion = decideSuggestion;
        this.decks = decks;
        this.directory = directory;
        this.lookUps = lookUps;
        this.responseUrl = responseUrl;
    }

    /** Takes a card as it stands in the form. */
    Submitted edited(Submission submission) {
        SuggestionPlace place = prepared(submission);
        SuggestionShown shown = decideSuggestion.look(submission.member(), place.id(), submission.receivedAt());
        ReadCard read = new CardFormReading(submission, decks.now())
                .mended(shown.suggestion().card());
        return read.card()
                .map(card -> told(
                        place,
                        decideSuggestion.acceptEdited(submission.member(), place.id(), card, submission.receivedAt())))
                .orElseGet(() -> Submitted.of(read.errors()));
    }

    /** Does not take a card. */
    Submitted declined(Submission submission) {
        SuggestionPlace place = prepared(submission);
        var form = new FormReading();
        Optional<String> reason = form.read(SuggestForm.REASON, () -> reason(submission.text(SuggestForm.REASON)));
        return reason.map(words -> told(
                        place,
                        decideSuggestion.decline(submission.member(), place.id(), words, submission.receivedAt())))
                .orElseGet(() -> Submitted.of(form.errors()));
    }

    private static String reason(String typed) {
        String reason = FreeText.of(typed);
        int length = reason.codePointCount(0, reason.length());
        if (length > SuggestForm.REASON_AT_MOST) {
            throw new Mistake(
                    "Say it in at most " + SuggestForm.REASON_AT_MOST + " characters; these are " + length + ".");
        }
        return reason;
    }

    private SuggestionPlace prepared(Submission submission) {
        if (submission.outsider()) {
            throw Refusals.outsider();
        }
        // the author is told who it was
        directory.refresh(submission.member(), submission.receivedAt());
        return SuggestionPlace.read(submission.metadata());
    }

    /** What stands where the modal was opened is changed, too. */
    private Submitted told(SuggestionPlace place, DecidedSuggestion decided) {
        lookUps.aside(
                "show what was decided",
                () -> responseUrl.replace(place.responseUrl(), place.messageTs(), SuggestionView.of(decided.shown())));
        return Submitted.told(
                SuggestionView.title(decided.shown()),
                decided.first()
                        ? SuggestionView.decided(decided.shown())
                        : SuggestionView.decidedAlready(decided.shown()));
    }
}
