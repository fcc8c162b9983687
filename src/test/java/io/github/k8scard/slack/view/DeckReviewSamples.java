package io.github.k8scard.slack.view;

import io.github.k8scard.bot.DeckReview;
import io.github.k8scard.bot.DeckReview.CardToReview;
import io.github.k8scard.bot.DeckReview.ContestedCard;
import io.github.k8scard.bot.ToDecide;
import io.github.k8scard.curation.OddCard;
import io.github.k8scard.curation.OddKind;
import io.github.k8scard.curation.Oddity;
import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.CardEdit;
import io.github.k8scard.deck.EditKind;
import io.github.k8scard.deck.TestCard;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** All that whoever looks after the cards may see, as much of it as is shown. */
final class DeckReviewSamples {
    private DeckReviewSamples() {}

    static DeckReview of(ToDecide flagged, Card card, String name) {
        Card other = TestCard.like(card).explanation("Otherwise.").made();
        var suggested = SuggestionSamples.open(card, name);
        var odd = new CardToReview(
                card,
                new OddCard(
                        card.id(),
                        List.of(
                                new Oddity(OddKind.RARELY_KNOWN, "12% known of 40 answers"),
                                new Oddity(OddKind.REVIEW_DUE, "to be reviewed by 1 Nov 2026"))));
        return new DeckReview(
                flagged,
                List.of(suggested, suggested),
                List.of(
                        new ContestedCard(edit(card, EditKind.MENDED, Optional.of(card)), other, name),
                        new ContestedCard(edit(card, EditKind.RETIRED, Optional.empty()), other, name)),
                Collections.nCopies(10, odd),
                3);
    }

    private static CardEdit edit(Card card, EditKind kind, Optional<Card> after) {
        return new CardEdit(1, card.id(), kind, Optional.of(card), Optional.of(card), after, "UADA", Samples.NOW);
    }
}
