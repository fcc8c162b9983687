package io.github.k8scard.bot;

import io.github.k8scard.curation.OddCard;
import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.CardEdit;
import java.util.List;

/**
 * All that whoever looks after the cards may want to look at.
 *
 * @param flagged what members flagged
 * @param suggested the cards that wait longest for a decision
 * @param contested cards that were edited and whose deck file has changed otherwise since
 * @param odd cards that stand out by their answers or by their date of review, the worst first
 * @param moreOdd how many more stand out
 */
public record DeckReview(
        ToDecide flagged,
        List<SuggestionShown> suggested,
        List<ContestedCard> contested,
        List<CardToReview> odd,
        int moreOdd) {
    public DeckReview {
        suggested = List.copyOf(suggested);
        contested = List.copyOf(contested);
        odd = List.copyOf(odd);
    }

    /**
     * A card of which somebody has to say what counts.
     *
     * @param edit what was made of it here, which counts until then
     * @param inFile what its deck file says now
     * @param byName the name of who edited it, of any content
     */
    public record ContestedCard(CardEdit edit, Card inFile, String byName) {}

    /**
     * A card that stands out.
     *
     * @param odd in what
     */
    public record CardToReview(Card card, OddCard odd) {}
}
