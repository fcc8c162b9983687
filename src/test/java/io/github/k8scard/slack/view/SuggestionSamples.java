package io.github.k8scard.slack.view;

import io.github.k8scard.bot.AnswerPractice.Practised;
import io.github.k8scard.bot.CardWithNumbers;
import io.github.k8scard.bot.FoundCard;
import io.github.k8scard.bot.RoundResults.RoundResult;
import io.github.k8scard.bot.SuggestionShown;
import io.github.k8scard.curation.SuggestedCard;
import io.github.k8scard.curation.SuggestedCard.SuggestionDecision;
import io.github.k8scard.curation.SuggestionOutcome;
import io.github.k8scard.deck.Card;
import io.github.k8scard.member.MemberKey;
import java.util.Optional;

/** Suggested cards to show. */
final class SuggestionSamples {
    private SuggestionSamples() {}

    static SuggestionShown open(Card card, String byName) {
        var by = new MemberKey("T1", "UADA");
        return new SuggestionShown(
                new SuggestedCard(7, by, card, true, Samples.NOW, Optional.empty()), byName, Optional.empty(), false);
    }

    static SuggestionShown accepted(SuggestionShown open, String decidedByName) {
        return decided(open, SuggestionOutcome.ACCEPTED, Optional.of("an-id-2"), decidedByName);
    }

    static SuggestionShown declined(SuggestionShown open, String decidedByName) {
        return decided(open, SuggestionOutcome.DECLINED, Optional.empty(), decidedByName);
    }

    private static SuggestionShown decided(
            SuggestionShown open, SuggestionOutcome outcome, Optional<String> cardId, String decidedByName) {
        SuggestedCard old = open.suggestion();
        var decision = new SuggestionDecision(outcome, "UBEN", Samples.NOW, cardId);
        return new SuggestionShown(
                new SuggestedCard(old.id(), old.by(), old.card(), false, old.at(), Optional.of(decision)),
                open.byName(),
                Optional.of(decidedByName),
                false);
    }

    /** As somebody sees it who has not answered the card that it became. */
    static SuggestionShown spoiling(SuggestionShown shown) {
        return new SuggestionShown(shown.suggestion(), shown.byName(), shown.decidedByName(), true);
    }

    static RoundResult by(RoundResult result, Optional<String> name) {
        return new RoundResult(
                result.round(), result.answer(), result.first(), result.streak(), result.nextReview(), name);
    }

    static Practised by(Practised practised, Optional<String> name) {
        return new Practised(practised.showing(), practised.answer(), practised.again(), practised.nextReview(), name);
    }

    /** A card that was looked up. */
    static CardWithNumbers found(Card card, Optional<String> by) {
        CardWithNumbers looked = Samples.looked(card, false);
        return new CardWithNumbers(new FoundCard(card, false, by), looked.numbers(), looked.today());
    }
}
