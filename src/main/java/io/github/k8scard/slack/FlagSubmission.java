package io.github.k8scard.slack;

import io.github.k8scard.bot.FlagCard;
import io.github.k8scard.curation.Flag;
import io.github.k8scard.curation.FlagReason;
import io.github.k8scard.curation.FreeText;
import io.github.k8scard.curation.Sighting;
import io.github.k8scard.curation.WrittenSighting;
import io.github.k8scard.slack.view.FlagForm;
import io.github.k8scard.slack.view.PlainText;
import io.github.k8scard.words.Mistake;
import java.util.Optional;
import java.util.stream.Stream;

/** What a member says is wrong with a card, from the modal that was opened for it. Safe for concurrent use. */
final class FlagSubmission {
    private static final String THANKS =
            "Thank you! Whoever looks after the cards reads it, and I tell you what comes of it.";

    private final FlagCard flagCard;

    FlagSubmission(FlagCard flagCard) {
        this.flagCard = flagCard;
    }

    Submitted carryOut(Submission submission) {
        Sighting at = WrittenSighting.read(submission.metadata())
                .orElseThrow(() -> new Mistake("I no longer know which card this is. Close it and click Flag again."));
        var form = new FormReading();
        Optional<FlagReason> reason = form.read(FlagForm.REASON, () -> reason(submission.text(FlagForm.REASON)));
        Optional<String> words = form.read(FlagForm.WORDS, () -> words(submission.text(FlagForm.WORDS)));
        if (reason.isEmpty() || words.isEmpty()) {
            return Submitted.of(form.errors());
        }
        flagCard.flag(at, submission.member(), reason.get(), words.get(), submission.receivedAt());
        return Submitted.told("Card flagged", PlainText.of(THANKS));
    }

    private static FlagReason reason(String chosen) {
        return Stream.of(FlagReason.values())
                .filter(reason -> reason.name().equals(chosen))
                .findFirst()
                .orElseThrow(() -> new Mistake("Choose what is wrong with the card."));
    }

    private static String words(String typed) {
        String words = FreeText.of(typed);
        int length = words.codePointCount(0, words.length());
        if (length > Flag.WORDS_AT_MOST) {
            throw new Mistake("Say it in at most 1,000 characters; these are " + length + ".");
        }
        return words;
    }
}
