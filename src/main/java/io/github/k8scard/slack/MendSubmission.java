package io.github.k8scard.slack;

import io.github.k8scard.bot.Refusals;
import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.CurrentDecks;
import io.github.k8scard.slack.view.MendForm;
import io.github.k8scard.slack.view.PlainText;
import io.github.k8scard.words.Mistake;

/** A card that was mended in the modal with its fields. Safe for concurrent use. */
final class MendSubmission {
    private final Stories.CurationStories stories;
    private final CurrentDecks decks;

    MendSubmission(Stories.CurationStories stories, CurrentDecks decks) {
        this.stories = stories;
        this.decks = decks;
    }

    /** Who may mend, and what the card says, may have changed since the modal was opened. */
    Submitted carryOut(Submission submission) {
        if (submission.outsider()) {
            throw Refusals.outsider();
        }
        String[] opened = submission.metadata().split(" ", -1);
        if (opened.length != 2) {
            throw new Mistake("This form is from an older version of me. Close it and click Mend again.");
        }
        Card shown = stories.editCard().shown(submission.member(), opened[0], opened[1]);
        ReadCard read = new CardFormReading(submission, decks.now()).mended(shown);
        if (read.card().isEmpty()) {
            return Submitted.of(read.errors());
        }
        stories.editCard().mend(submission.member(), opened[1], read.card().get(), submission.receivedAt());
        return Submitted.told(PlainText.of(MendForm.MENDED));
    }
}
