package io.github.k8scard.bot;

import io.github.k8scard.board.Standing;
import io.github.k8scard.deck.Card;
import io.github.k8scard.memory.Progress;
import io.github.k8scard.memory.Recall;
import java.util.List;

/**
 * What a member has done so far.
 *
 * @param answers how many answers the member ever gave
 * @param total what came of them, in all channels and in practice
 * @param recall how well cards were remembered in the last 30 days
 * @param channels where the member answers cards, or has set them up
 * @param progress how far the member is with the deck
 * @param due how many cards are due for practice today, those aside that an open round still asks the member
 * @param activity how much the member answered lately
 * @param weakest the cards that the member is likeliest to have forgotten, the likeliest first, five at most
 */
public record MemberNumbers(
        int answers,
        Standing total,
        Recall recall,
        ShownChannels channels,
        Progress progress,
        int due,
        Activity activity,
        List<Card> weakest) {
    public MemberNumbers {
        weakest = List.copyOf(weakest);
    }
}
