package io.github.k8scard.slack;

import io.github.k8scard.bot.Refusals;
import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.CurrentDecks;
import io.github.k8scard.slack.view.MendForm;
import io.github.k8scard.slack.view.PlainText;
import io.github.k8scard.slack.view.SlackMessage;
import io.github.k8scard.slack.web.ResponseUrl;
import io.github.k8scard.words.Mistake;

/** A card that was mended in the modal with its fields. Safe for concurrent use. */
final class MendSubmission {
    private static final int PARTS = 3;

    private final Stories.CurationStories stories;
    private final CurationMessages messages;
    private final CurrentDecks decks;
    private final LookUps lookUps;
    private final ResponseUrl responseUrl;

    MendSubmission(Stories.DeckStories stories, LookUps lookUps, ResponseUrl responseUrl) {
        this.stories = stories.curation();
        this.messages = new CurationMessages(stories);
        this.decks = stories.decks();
        this.lookUps = lookUps;
        this.responseUrl = responseUrl;
    }

    /** Who may mend, and what the card says, may have changed since the modal was opened. */
    Submitted carryOut(Submission submission) {
        if (submission.outsider()) {
            throw Refusals.outsider();
        }
        String[] opened = submission.metadata().split(" ", PARTS);
        if (opened.length < PARTS - 1) {
            throw new Mistake("This form is from an older version of me. Close it and click Mend again.");
        }
        Card shown = stories.editCard().shown(submission.member(), opened[0], opened[1]);
        ReadCard read = new CardFormReading(submission, decks.now()).mended(shown);
        if (read.card().isEmpty()) {
            return Submitted.of(read.errors());
        }
        stories.editCard().mend(submission.member(), opened[1], read.card().get(), submission.receivedAt());
        CurationPlace place = CurationPlace.read(opened.length == PARTS ? opened[2] : "");
        lookUps.aside("show what was mended", () -> redraw(place, opened[0], submission));
        return Submitted.told("Card mended", PlainText.of(MendForm.MENDED));
    }

    /** What stands where the modal was opened is changed, too. */
    private void redraw(CurationPlace place, String id, Submission submission) {
        SlackMessage now = messages.after(id + " is mended.", place, id, submission.member(), submission.receivedAt());
        responseUrl.replace(place.responseUrl(), place.messageTs(), now);
    }
}
