package io.github.k8scard.bot;

import io.github.k8scard.board.Standing;
import io.github.k8scard.memory.Progress;
import io.github.k8scard.memory.Recall;
import java.util.List;

/**
 * What a member has done so far.
 *
 * @param answers how many answers the member ever gave
 * @param total what came of them, in all channels and in practice
 * @param recall how well cards were remembered in the last 30 days
 * @param streaks the streak in each channel where the member answered a card, latest first
 * @param progress how far the member is with the deck
 * @param due how many cards are due for practice today, those aside that an open round still asks the member
 */
public record MemberNumbers(
        int answers, Standing total, Recall recall, List<MemberStreak> streaks, Progress progress, int due) {
    public MemberNumbers {
        streaks = List.copyOf(streaks);
    }
}
