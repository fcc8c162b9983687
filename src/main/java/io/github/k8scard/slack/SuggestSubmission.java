package io.github.k8scard.slack;

import io.github.k8scard.bot.Directory;
import io.github.k8scard.bot.Refusals;
import io.github.k8scard.bot.SuggestCard;
import io.github.k8scard.deck.CurrentDecks;
import io.github.k8scard.slack.view.SuggestForm;
import io.github.k8scard.slack.view.SuggestionView;

/** A card of a member's own from the modal that was opened for it. Safe for concurrent use. */
final class SuggestSubmission {
    /** Until it gets one of its own. */
    private static final String ANY_ID = "card";

    private final SuggestCard suggestCard;
    private final CurrentDecks decks;
    private final Directory directory;

    SuggestSubmission(SuggestCard suggestCard, CurrentDecks decks, Directory directory) {
        this.suggestCard = suggestCard;
        this.decks = decks;
        this.directory = directory;
    }

    Submitted carryOut(Submission submission) {
        if (submission.outsider()) {
            throw Refusals.outsider();
        }
        ReadCard read = new CardFormReading(submission, decks.now()).written(ANY_ID);
        if (read.card().isEmpty()) {
            return Submitted.of(read.errors());
        }
        // those who decide are told who suggests it
        directory.refresh(submission.member(), submission.receivedAt());
        boolean named = submission.chosen(SuggestForm.NAMED).contains(SuggestForm.YES);
        suggestCard.run(submission.member(), read.card().get(), named, submission.receivedAt());
        return Submitted.told("Card suggested", SuggestionView.suggested());
    }
}
